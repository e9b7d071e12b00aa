import { isUuid, type OperatorId } from '#kernel/ids.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, notFound, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import { languages, type Message } from '#platform/i18n.ts';
import { newId } from '#platform/new-id.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { repeatInvitation } from '../commands/repeat-invitation.ts';
import { restoreStaff } from '../commands/restore-staff.ts';
import { paths } from '../paths.ts';
import { findOperator } from './access.ts';
import { inviteOperator } from './commands/invite-operator.ts';
import { suspendOperator } from './commands/suspend-operator.ts';
import { inviteForm } from './forms.ts';
import { OperatorsPage } from './pages/operators-page.tsx';
import { canManageOperators } from './policy.ts';
import { listOperators } from './queries.ts';

/** A map: the word comes from the address, and may be one that every object knows. */
const doneMessages = new Map<string, Message>([
  ['invited', 'staff.officers.done.invited'],
  ['suspended', 'staff.operators.done.suspended'],
  ['restored', 'staff.operators.done.restored'],
]);
const done = (what: string) => seeOther(`${paths.operators()}?done=${what}`);

async function showOperators(request: PageRequest, problems: Problems = {}, status = 200): Promise<Answer> {
  const { db, actor, reader, t, form, query } = request;
  if (!canManageOperators(actor)) return notFound;
  const operators = await listOperators(db, actor);
  const idempotencyKey = form.get('idempotencyKey') ?? '';
  const word = hasProblems(problems) ? undefined : doneMessages.get(query.get('done') ?? '');
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
  return page(view, { area: 'office', title: t('staff.operators.title'), current: 'operators' }, status);
}

async function invite(request: PageRequest): Promise<Answer> {
  const read = readForm(inviteForm, request.form);
  if (!read.ok) return showOperators(request, read.problems, 422);
  if (isUnaskedSlip(request.form, 'email')) return showOperators(request, { email: 'ui.problem.emailMeant' }, 422);
  const { idempotencyKey, ...operator } = read.value;
  const invited = await inviteOperator(request, { ...operator, id: idempotencyKey as OperatorId });
  if (invited.ok) return done('invited');
  if (invited.reason === 'notAllowed') return notFound;
  if (invited.reason === 'tooMany') return showOperators(request, { email: 'staff.problem.tooManyInvitations' }, 429);
  return showOperators(request, { email: 'accounts.problem.emailTaken' }, 409);
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
    async handle(request) {
      const operator = await findOperator(request, request.params.id);
      const result = operator && (await suspendOperator(request, operator));
      return result?.ok ? done('suspended') : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/operations/operators/:id/restoration',
    who: ['operator'],
    async handle(request) {
      const operator = await findOperator(request, request.params.id);
      const result = operator && (await restoreStaff(request, operator));
      return result?.ok ? done('restored') : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/operations/operators/:id/invitation',
    who: ['operator'],
    async handle(request) {
      const operator = await findOperator(request, request.params.id);
      if (!operator) return notFound;
      const sent = await repeatInvitation(request, operator);
      if (!sent.ok && sent.reason === 'tooMany')
        return showOperators(request, { '': 'staff.problem.tooManyInvitations' }, 429);
      return sent.ok ? done('invited') : seeOther(paths.operators());
    },
  }),
];
