import { findLink } from '#domains/people/accounts/access.ts';
import { findPasswordProblem } from '#domains/people/accounts/commands/find-password-problem.ts';
import { restoreAccount } from '#domains/people/accounts/commands/restore-account.ts';
import { firstOperatorForm } from '#domains/people/accounts/forms.ts';
import { EndedLinkPage } from '#domains/people/accounts/links/pages/ended-link-page.tsx';
import { paths } from '#domains/people/accounts/paths.ts';
import { everyone } from '#kernel/actor.ts';
import { isUuid, type OperatorId } from '#kernel/ids.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  type Frame,
  notFound,
  type PageRequest,
  page,
  type Route,
  route,
  seeOther,
} from '#platform/http.ts';
import { languages, type Message, type Translate } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { findOperator } from './access.ts';
import { createOperator } from './commands/create-operator.ts';
import { inviteOperator } from './commands/invite-operator.ts';
import { suspendOperator } from './commands/suspend-operator.ts';
import { inviteForm } from './forms.ts';
import { FirstOperatorPage } from './pages/first-operator-page.tsx';
import { OperatorsPage } from './pages/operators-page.tsx';
import { canManageOperators } from './policy.ts';
import { listOperators } from './queries.ts';

/** A map: the word comes from the address, and may be one that every object knows. */
const doneWords = new Map<string, Message>([
  ['invited', 'accounts.officers.done.invited'],
  ['suspended', 'accounts.operators.done.suspended'],
  ['restored', 'accounts.operators.done.restored'],
]);
const done = (what: string) => seeOther(`${paths.operators()}?done=${what}`);

const outside = (t: Translate, title: Message): Frame => ({ area: 'site', title: t(title), hidden: true });

async function showOperators(request: PageRequest, problems: Problems = {}, status = 200): Promise<Answer> {
  const { db, actor, reader, t, form, query } = request;
  if (!canManageOperators(actor)) return notFound;
  const operators = await listOperators(db, actor);
  const idempotencyKey = form.get('idempotencyKey') ?? '';
  const word = hasProblems(problems) ? undefined : doneWords.get(query.get('done') ?? '');
  const view = (
    <OperatorsPage
      {...{ reader, actor, operators }}
      done={word && t(word)}
      idempotencyKey={isUuid(idempotencyKey) ? idempotencyKey : newId()}
      languages={languages()}
      values={form}
      errors={inWords(t, problems)}
    />
  );
  return page(view, { area: 'office', title: t('accounts.operators.title'), current: 'operators' }, status);
}

async function invite(request: PageRequest): Promise<Answer> {
  const { db, actor, form, now, services } = request;
  const read = readForm(inviteForm, form);
  if (!read.ok) return showOperators(request, read.problems, 422);
  const { idempotencyKey, ...operator } = read.value;
  const invited = await inviteOperator(
    db,
    actor,
    { ...operator, id: idempotencyKey as OperatorId },
    { now, ...services },
  );
  if (invited.ok) return done('invited');
  if (invited.reason === 'notYours') return notFound;
  return showOperators(request, { email: 'accounts.form.emailTaken' }, 409);
}

function showFirstOperator(
  { reader, t, form, params }: PageRequest<'/first-operator/:token'>,
  problems: Problems = {},
): Answer {
  return page(
    <FirstOperatorPage reader={reader} token={params.token} values={form} errors={inWords(t, problems)} />,
    outside(t, 'accounts.firstOperator.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function showEnded({ reader, t }: PageRequest, state: 'used' | 'expired' | 'unknown'): Answer {
  const view = <EndedLinkPage reader={reader} state={state} remedy={t('accounts.firstOperator.ended')} />;
  return page(view, outside(t, `accounts.ended.${state}`), 410);
}

export const operatorsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/operations/operators',
    who: ['operator'],
    handle: (request) => showOperators(request),
  }),
  route({ method: 'POST', path: '/operations/operators', who: ['operator'], handle: invite }),
  route({
    method: 'POST',
    path: '/operations/operators/:id/suspension',
    who: ['operator'],
    async handle({ db, actor, params, now }) {
      const operator = await findOperator(db, actor, params.id);
      const result = operator && (await suspendOperator(db, actor, operator, { now }));
      return result?.ok ? done('suspended') : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/operations/operators/:id/restoration',
    who: ['operator'],
    async handle({ db, actor, params, now }) {
      const operator = await findOperator(db, actor, params.id);
      const result = operator && (await restoreAccount(db, actor, operator, { now }));
      return result?.ok ? done('restored') : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/operations/operators/:id/invitation',
    who: ['operator'],
    async handle({ db, actor, params, now, services }) {
      const operator = await findOperator(db, actor, params.id);
      if (!operator) return notFound;
      const sent = await repeatInvitation(db, actor, operator, { now, ...services });
      return sent.ok ? done('invited') : seeOther(paths.operators());
    },
  }),
  route({
    method: 'GET',
    path: '/first-operator/:token',
    who: everyone,
    async handle(request) {
      const link = await findLink(request.db, request.params.token, 'first_operator', request.now);
      if (link?.state !== 'open') return showEnded(request, link?.state ?? 'unknown');
      return showFirstOperator(request);
    },
  }),
  route({
    method: 'POST',
    path: '/first-operator/:token',
    who: everyone,
    async handle(request) {
      const { db, params, form, now, language } = request;
      const link = await findLink(db, params.token, 'first_operator', now);
      if (link?.state !== 'open') return showEnded(request, link?.state ?? 'unknown');
      const read = readForm(firstOperatorForm, form);
      if (!read.ok) return showFirstOperator(request, read.problems);
      const { givenName, familyName, email, password } = read.value;
      const problem = findPasswordProblem(password, { name: `${givenName} ${familyName}`, email });
      if (problem) return showFirstOperator(request, { password: problem });
      const made = await createOperator(db, params.token, { ...read.value, language }, { now });
      if (made.ok) return seeOther(paths.enrolment(), [made.value]);
      if (made.reason === 'addressTaken') return showFirstOperator(request, { email: 'accounts.form.emailTaken' });
      return showEnded(request, 'used');
    },
  }),
];
