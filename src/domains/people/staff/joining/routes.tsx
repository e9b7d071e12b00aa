import { findLink } from '#domains/people/accounts/access.ts';
import { paths as accounts } from '#domains/people/accounts/paths.ts';
import { everyone } from '#kernel/actor.ts';
import { fullName } from '#kernel/full-name.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Frame, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import { findPasswordProblem } from '#platform/password-rules.ts';
import { EndedLinkPage } from '#ui/ended-link-page.tsx';
import { NewPasswordPage } from '#ui/new-password-page.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { firstOperatorForm, joinForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { acceptOfficerInvitation } from './commands/accept-officer-invitation.ts';
import { createFirstOperator } from './commands/create-first-operator.ts';
import { FirstOperatorPage } from './pages/first-operator-page.tsx';

const frame = (t: Translate, title: Message): Frame => ({ area: 'site', title: t(title), hidden: true });

function showInvitation(
  { reader, t, params }: PageRequest<'/invitation/:token'>,
  link: { readonly name: string; readonly accountEmail: string | null },
  problems: Problems = {},
): Answer {
  const shown = {
    title: t('staff.invitation.title'),
    lead: t('staff.invitation.lead', { name: link.name }),
    button: t('staff.invitation.button'),
    action: paths.invitation(params.token),
    email: link.accountEmail ?? '',
    name: link.name,
  };
  return page(
    <NewPasswordPage reader={reader} errors={inWords(t, problems)} {...shown} />,
    frame(t, 'staff.invitation.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function showFirstOperator(
  { reader, t, form, params }: PageRequest<'/first-operator/:token'>,
  problems: Problems = {},
): Answer {
  return page(
    <FirstOperatorPage reader={reader} token={params.token} values={form} errors={inWords(t, problems)} />,
    frame(t, 'staff.firstOperator.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function showEnded(
  { reader, t }: PageRequest,
  remedy: Message,
  state: 'open' | 'used' | 'expired' | undefined,
): Answer {
  const ended = state === 'used' || state === 'expired' ? state : 'unknown';
  const view = <EndedLinkPage reader={reader} state={ended} remedy={t(remedy)} />;
  return page(view, frame(t, `ui.endedLink.${ended}`), 410);
}

export const joiningRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/invitation/:token',
    who: everyone,
    async handle(request) {
      const link = await findLink(request, request.params.token, 'officer_invitation');
      if (link?.state !== 'open') return showEnded(request, 'staff.invitation.ended', link?.state);
      return showInvitation(request, link);
    },
  }),
  route({
    method: 'POST',
    path: '/invitation/:token',
    who: everyone,
    async handle(request) {
      const { token } = request.params;
      const link = await findLink(request, token, 'officer_invitation');
      if (link?.state !== 'open') return showEnded(request, 'staff.invitation.ended', link?.state);
      const read = readForm(joinForm, request.form);
      if (!read.ok) return showInvitation(request, link, read.problems);
      const problem = findPasswordProblem(read.value.password, { name: link.name, email: link.accountEmail ?? '' });
      if (problem) return showInvitation(request, link, { password: problem });
      const joined = await acceptOfficerInvitation(request, { token, ...read.value });
      if (!joined.ok) return showEnded(request, 'staff.invitation.ended', 'used');
      return seeOther(accounts.enrolment(), [joined.value]);
    },
  }),
  route({
    method: 'GET',
    path: '/first-operator/:token',
    who: everyone,
    async handle(request) {
      const link = await findLink(request, request.params.token, 'first_operator');
      if (link?.state !== 'open') return showEnded(request, 'staff.firstOperator.ended', link?.state);
      return showFirstOperator(request);
    },
  }),
  route({
    method: 'POST',
    path: '/first-operator/:token',
    who: everyone,
    async handle(request) {
      const { language, params } = request;
      const link = await findLink(request, params.token, 'first_operator');
      if (link?.state !== 'open') return showEnded(request, 'staff.firstOperator.ended', link?.state);
      const read = readForm(firstOperatorForm, request.form);
      if (!read.ok) return showFirstOperator(request, read.problems);
      const { email, password } = read.value;
      const problem = findPasswordProblem(password, { name: fullName(read.value), email });
      if (problem) return showFirstOperator(request, { password: problem });
      if (isUnaskedSlip(request.form, 'email')) return showFirstOperator(request, { email: 'ui.problem.emailMeant' });
      const created = await createFirstOperator(request, params.token, { ...read.value, language });
      if (created.ok) return seeOther(accounts.enrolment(), [created.value]);
      if (created.reason === 'addressTaken')
        return showFirstOperator(request, { email: 'accounts.problem.emailTaken' });
      return showEnded(request, 'staff.firstOperator.ended', 'used');
    },
  }),
];
