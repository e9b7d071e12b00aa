import { findOwnProgress } from '#domains/core/tasks/queries.ts';
import { findOwnAccount, type ReauthenticatedAccount } from '#domains/people/accounts/access.ts';
import { reauthenticateOwner } from '#domains/people/accounts/own-account/commands/reauthenticate-owner.ts';
import type { ActorKind } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnDataFile } from './access.ts';
import { openOwnDataFile } from './commands/open-own-data-file.ts';
import { requestOwnData } from './commands/request-own-data.ts';
import { storedFile } from './model.ts';
import { OwnDataPage } from './pages/own-data-page.tsx';
import { paths } from './paths.ts';
import { canDownload, type Owner } from './policy.ts';

const owners: readonly Owner['kind'][] = ['member', 'officer', 'operator'] satisfies ActorKind[];

async function showOwnData(request: RequestBy<Owner>, problems: Problems = {}, status = 200): Promise<Answer> {
  const { actor, reader, t } = request;
  const file = await findOwnDataFile(request);
  const progress = await findOwnProgress(request, actor.id);
  const isOpen = file !== undefined && canDownload(file, request.session);
  const view = <OwnDataPage {...{ reader, file, progress, isOpen }} errors={inWords(t, problems)} />;
  return page(view, { area: ownArea(actor), title: t('own-data.title'), current: 'account' }, status);
}

/** Who has typed the password into this field, or the page that says what is wrong with it. */
async function ownerOf(
  request: RequestBy<Owner>,
  field: 'password' | 'filePassword',
): Promise<{ readonly owner: ReauthenticatedAccount<Owner> } | { readonly answer: Answer }> {
  const account = await findOwnAccount(request);
  if (!account) return { answer: notFound };
  const password = request.form.get(field) ?? '';
  if (password === '')
    return { answer: await showOwnData(request, { [field]: 'accounts.problem.passwordMissing' }, 422) };
  const known = await reauthenticateOwner(request, account, { password, session: request.session });
  if (known.ok) return { owner: known.value };
  const [problem, status] =
    known.reason === 'tooMany'
      ? (['accounts.problem.tooMany', 429] as const)
      : (['accounts.problem.passwordWrong', 422] as const);
  return { answer: await showOwnData(request, { [field]: problem }, status) };
}

export const ownDataRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/account/data',
    openTo: 'suspended',
    who: owners,
    handle: (request) => showOwnData(request),
  }),
  route({
    method: 'POST',
    path: '/account/data',
    openTo: 'suspended',
    who: owners,
    async handle(request) {
      const typed = await ownerOf(request, 'password');
      if ('answer' in typed) return typed.answer;
      const asked = await requestOwnData(request, typed.owner, request.session);
      if (asked.ok) return seeOther(paths.ownData());
      return asked.reason === 'tooMany' ? showOwnData(request, { '': 'own-data.problem.tooMany' }, 429) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/account/data/file',
    openTo: 'suspended',
    who: owners,
    async handle(request) {
      const found = await findOwnDataFile(request);
      const bytes = found?.readyAt ? await request.services.files.get(storedFile(found.file)) : undefined;
      if (!found?.readyAt || !bytes) return notFound;
      if (!canDownload(found, request.session)) return seeOther(paths.ownData());
      const name = `data-${isoDay(found.readyAt)}.zip`;
      return { kind: 'file', type: 'application/zip', bytes, name, cache: 'never' };
    },
  }),
  route({
    method: 'POST',
    path: '/account/data/file',
    openTo: 'suspended',
    who: owners,
    async handle(request) {
      if (!(await findOwnDataFile(request))?.readyAt) return notFound;
      const typed = await ownerOf(request, 'filePassword');
      if ('answer' in typed) return typed.answer;
      await openOwnDataFile(request, typed.owner, request.session);
      return seeOther(paths.ownData());
    },
  }),
];
