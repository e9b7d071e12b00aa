import type { Member, Officer, Operator } from '#kernel/actor.ts';
import { localPath } from '#kernel/local-path.ts';
import { type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  notFound,
  ownArea,
  page,
  type RequestBy,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { deviceCookie } from '#platform/known-device.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnAccount, findPendingAccount } from '../access.ts';
import { reauthenticateOwner } from '../own-account/commands/reauthenticate-owner.ts';
import { paths } from '../paths.ts';
import { noSession } from '../steps/start-session.ts';
import { closeAccount } from './commands/close-account.ts';
import { keepAccount } from './commands/keep-account.ts';
import { closingForm } from './forms.ts';
import { closesAt } from './model.ts';
import { ClosingPage } from './pages/closing-page.tsx';
import { KeepAccountPage } from './pages/keep-account-page.tsx';
import { canCloseAccount } from './policy.ts';
import { listErasureNotes } from './queries.ts';

type Owner = Member | Officer | Operator;

async function showClosing(request: RequestBy<Owner>, problems: Problems = {}, status = 200): Promise<Answer> {
  const { db, actor, reader, t, now } = request;
  const account = await findOwnAccount(request);
  if (!account) return notFound;
  const notes = canCloseAccount(actor) ? await listErasureNotes(db, account.id) : undefined;
  const view = <ClosingPage {...{ reader, account, notes }} end={closesAt(now)} errors={inWords(t, problems)} />;
  return page(view, { area: ownArea(actor), title: t('accounts.closing.title'), current: 'account' }, status);
}

export const closingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/account/closing',
    openTo: 'suspended',
    who: ['member', 'officer', 'operator'],
    handle: (request) => showClosing(request),
  }),
  route({
    method: 'POST',
    path: '/account/closing',
    openTo: 'suspended',
    who: ['member'],
    async handle(request) {
      const read = readForm(closingForm, request.form);
      if (!read.ok) return showClosing(request, read.problems, 422);
      const account = await findOwnAccount(request);
      if (!account) return notFound;
      const { password } = read.value;
      const known = await reauthenticateOwner(request, account, { password, session: request.session });
      if (!known.ok)
        return known.reason === 'tooMany'
          ? showClosing(request, { password: 'accounts.problem.tooMany' }, 429)
          : showClosing(request, { password: 'accounts.problem.passwordWrong' }, 422);
      const closed = await closeAccount(request, known.value);
      if (closed.ok) return seeDone(paths.signIn(), 'accounts.done.closing', [noSession]);
      if (closed.reason === 'wrong') return showClosing(request, { password: 'accounts.problem.passwordWrong' }, 422);
      return showClosing(request, { '': 'accounts.problem.closing.blocked' }, 422);
    },
  }),
  route({
    method: 'GET',
    path: '/sign-in/closing',
    who: ['guest'],
    async handle(request) {
      const { reader, t, query } = request;
      const back = localPath(query.get('back'));
      const pending = await findPendingAccount(request, request.session);
      if (pending?.pendingStep !== 'closing') return seeOther(paths.signIn(back));
      const view = <KeepAccountPage reader={reader} end={pending.closesAt} back={back} />;
      return page(view, { area: 'site', title: t('accounts.keep.title'), hidden: true });
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in/closing',
    who: ['guest'],
    async handle(request) {
      const back = localPath(request.form.get('back'));
      const pending = await findPendingAccount(request, request.session);
      if (pending?.pendingStep !== 'closing') return seeOther(paths.signIn(back));
      const kept = await keepAccount(request, pending, request.cookies[deviceCookie]);
      if (!kept.ok) return seeOther(paths.signIn(back));
      return seeDone(back ?? paths.home(pending.kind), 'accounts.done.kept', kept.value);
    },
  }),
];
