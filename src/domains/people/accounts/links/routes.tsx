import { everyone } from '#kernel/actor.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Frame, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { findLink } from '../access.ts';
import { findPasswordProblem } from '../commands/find-password-problem.ts';
import { noSession } from '../commands/start-session.ts';
import { emailForm, newPasswordForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { confirmEmail } from './commands/confirm-email.ts';
import { joinOffice } from './commands/join-office.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { resetPassword } from './commands/reset-password.ts';
import { ConfirmedPage, ConfirmPage } from './pages/confirm-page.tsx';
import { EndedLinkPage } from './pages/ended-link-page.tsx';
import { ForgottenPage } from './pages/forgotten-page.tsx';
import { NewPasswordPage } from './pages/new-password-page.tsx';

const frame = (t: Translate, title: Message): Frame => ({ area: 'site', title: t(title), hidden: true });
const gone = 410;

function showForgotten({ reader, t, form, query }: PageRequest, problems: Problems = {}, status = 200): Answer {
  return page(
    <ForgottenPage reader={reader} sent={query.has('sent')} values={form} errors={inWords(t, problems)} />,
    frame(t, 'accounts.forgotten.title'),
    status,
  );
}

function showReset({ reader, t }: PageRequest, token: string, email: string, problems: Problems = {}): Answer {
  return page(
    <NewPasswordPage
      reader={reader}
      title={t('accounts.newPassword.title')}
      lead={t('accounts.newPassword.lead', { email })}
      button={t('accounts.newPassword.button')}
      action={paths.reset(token)}
      email={email}
      errors={inWords(t, problems)}
    />,
    frame(t, 'accounts.newPassword.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function endedReset({ reader, t }: PageRequest, state: 'used' | 'expired' | 'unknown'): Answer {
  const again = <ButtonLink href={paths.forgotten()}>{t('accounts.ended.again')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.forgotten.lead')} action={again} />,
    frame(t, `accounts.ended.${state}`),
    gone,
  );
}

function endedConfirmation({ reader, t, actor }: PageRequest, state: 'used' | 'expired' | 'unknown'): Answer {
  const goOn = actor.kind === 'guest' ? paths.signIn(paths.account()) : paths.account();
  const action = <ButtonLink href={goOn}>{t('accounts.confirm.another')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.confirm.ended')} action={action} />,
    frame(t, `accounts.ended.${state}`),
    gone,
  );
}

function showInvitation(
  { reader, t, params }: PageRequest<'/invitation/:token'>,
  link: { name: string; accountEmail: string | null },
  problems: Problems = {},
): Answer {
  const shown = {
    title: t('accounts.invitation.title'),
    lead: t('accounts.invitation.lead', { name: link.name }),
    button: t('accounts.invitation.button'),
    action: paths.invitation(params.token),
    email: link.accountEmail ?? '',
  };
  return page(
    <NewPasswordPage reader={reader} errors={inWords(t, problems)} {...shown} />,
    frame(t, 'accounts.invitation.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function endedInvitation({ reader, t }: PageRequest, state: 'used' | 'expired' | 'unknown'): Answer {
  const view = <EndedLinkPage reader={reader} state={state} remedy={t('accounts.invitation.ended')} />;
  return page(view, frame(t, `accounts.ended.${state}`), gone);
}

export const linksRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/password/forgotten',
    who: everyone,
    handle: async (request) => showForgotten(request),
  }),
  route({
    method: 'POST',
    path: '/password/forgotten',
    who: everyone,
    async handle(request) {
      const { db, form, now, services, address } = request;
      const read = readForm(emailForm, form);
      if (!read.ok) return showForgotten(request, read.problems, 422);
      const sent = await requestPasswordReset(db, read.value.email, { now, address, ...services });
      return sent.ok ? seeOther(paths.forgottenSent()) : showForgotten(request, { '': 'accounts.form.tooMany' }, 429);
    },
  }),
  route({
    method: 'GET',
    path: '/password/reset/:token',
    who: everyone,
    async handle(request) {
      const { token } = request.params;
      const link = await findLink(request.db, token, 'reset_password', request.now);
      return link?.state === 'open'
        ? showReset(request, token, link.accountEmail ?? '')
        : endedReset(request, link?.state ?? 'unknown');
    },
  }),
  route({
    method: 'POST',
    path: '/password/reset/:token',
    who: everyone,
    async handle(request) {
      const { db, form, now, services, params } = request;
      const link = await findLink(db, params.token, 'reset_password', now);
      if (link?.state !== 'open') return endedReset(request, link?.state ?? 'unknown');
      const email = link.accountEmail ?? '';
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return showReset(request, params.token, email, read.problems);
      const problem = findPasswordProblem(read.value.password, { name: link.name, email });
      if (problem) return showReset(request, params.token, email, { password: problem });
      const done = await resetPassword(db, { token: params.token, ...read.value }, { now, ...services });
      return done.ok ? seeOther(paths.signInAfterReset(), [noSession]) : endedReset(request, 'used');
    },
  }),
  route({
    method: 'GET',
    path: '/confirm/:token',
    who: everyone,
    async handle(request) {
      const { db, params, now, reader, t } = request;
      const link = await findLink(db, params.token, 'confirm_email', now);
      if (link?.state !== 'open') return endedConfirmation(request, link?.state ?? 'unknown');
      const view = <ConfirmPage reader={reader} token={params.token} email={link.email ?? ''} />;
      return page(view, frame(t, 'accounts.confirm.title'));
    },
  }),
  route({
    method: 'POST',
    path: '/confirm/:token',
    who: everyone,
    async handle(request) {
      const { db, params, now, actor, services } = request;
      const confirmed = await confirmEmail(db, actor, params.token, { now, ...services });
      if (!confirmed.ok && confirmed.reason === 'ended') {
        const link = await findLink(db, params.token, 'confirm_email', now);
        return endedConfirmation(request, link?.state === 'used' || link?.state === 'expired' ? link.state : 'unknown');
      }
      return seeOther(paths.confirmed(confirmed.ok ? 'done' : 'taken'));
    },
  }),
  route({
    method: 'GET',
    path: '/confirm',
    who: everyone,
    async handle({ query, reader, t, actor }) {
      const outcome = query.get('outcome') === 'taken' ? 'taken' : 'done';
      const next = actor.kind === 'guest' ? paths.signIn() : paths.home(actor.kind);
      const view = <ConfirmedPage reader={reader} outcome={outcome} next={next} />;
      return page(view, frame(t, `accounts.confirm.${outcome}`));
    },
  }),
  route({
    method: 'GET',
    path: '/invitation/:token',
    who: everyone,
    async handle(request) {
      const link = await findLink(request.db, request.params.token, 'officer_invitation', request.now);
      if (link?.state !== 'open') return endedInvitation(request, link?.state ?? 'unknown');
      return showInvitation(request, link);
    },
  }),
  route({
    method: 'POST',
    path: '/invitation/:token',
    who: everyone,
    async handle(request) {
      const { db, params, form, now } = request;
      const link = await findLink(db, params.token, 'officer_invitation', now);
      if (link?.state !== 'open') return endedInvitation(request, link?.state ?? 'unknown');
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return showInvitation(request, link, read.problems);
      const problem = findPasswordProblem(read.value.password, { name: link.name, email: link.accountEmail ?? '' });
      if (problem) return showInvitation(request, link, { password: problem });
      const joined = await joinOffice(db, { token: params.token, ...read.value }, { now });
      if (!joined.ok) return endedInvitation(request, 'used');
      return seeOther(paths.enrolment(), [joined.value]);
    },
  }),
];
