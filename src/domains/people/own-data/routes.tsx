import { findOwnProgress } from '#domains/core/tasks/queries.ts';
import { findOwnAccount } from '#domains/people/accounts/access.ts';
import { reauthenticateOwner } from '#domains/people/accounts/own-account/commands/reauthenticate-owner.ts';
import type { ActorKind } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import type { Problems } from '#platform/forms.ts';
import { type Answer, notFound, ownArea, page, type RequestBy, type Route, route, seeOther } from '#platform/http.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnDataFile } from './access.ts';
import { requestOwnData } from './commands/request-own-data.ts';
import { storedFile } from './model.ts';
import { OwnDataPage } from './pages/own-data-page.tsx';
import { paths } from './paths.ts';
import type { Owner } from './policy.ts';

const owners: readonly Owner['kind'][] = ['member', 'officer', 'operator'] satisfies ActorKind[];

async function showOwnData(request: RequestBy<Owner>, problems: Problems = {}, status = 200): Promise<Answer> {
  const { actor, reader, t } = request;
  const file = await findOwnDataFile(request);
  const progress = await findOwnProgress(request, actor.id);
  const view = <OwnDataPage {...{ reader, file, progress }} errors={inWords(t, problems)} />;
  return page(view, { area: ownArea(actor), title: t('own-data.title'), current: 'account' }, status);
}

export const ownDataRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/account/data',
    who: owners,
    handle: (request) => showOwnData(request),
  }),
  route({
    method: 'POST',
    path: '/account/data',
    who: owners,
    async handle(request) {
      const account = await findOwnAccount(request);
      if (!account) return notFound;
      const password = request.form.get('password') ?? '';
      const known = await reauthenticateOwner(request, account, { password, session: request.session });
      if (!known.ok)
        return known.reason === 'tooMany'
          ? showOwnData(request, { password: 'accounts.problem.tooMany' }, 429)
          : showOwnData(request, { password: 'accounts.problem.passwordWrong' }, 422);
      const asked = await requestOwnData(request, known.value);
      if (asked.ok) return seeOther(paths.ownData());
      return asked.reason === 'tooMany' ? showOwnData(request, { '': 'own-data.problem.tooMany' }, 429) : notFound;
    },
  }),
  route({
    method: 'GET',
    path: '/account/data/file',
    who: owners,
    async handle(request) {
      const found = await findOwnDataFile(request);
      const bytes = found?.readyAt ? await request.services.files.get(storedFile(found.file)) : undefined;
      if (!found?.readyAt || !bytes) return notFound;
      const name = `data-${isoDay(found.readyAt)}.zip`;
      return { kind: 'file', type: 'application/zip', bytes, name, cache: 'never' };
    },
  }),
];
