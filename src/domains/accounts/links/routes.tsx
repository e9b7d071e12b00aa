import { findLink } from '#domains/accounts/access.ts';
import { findPasswordProblem } from '#domains/accounts/commands/find-password-problem.ts';
import { noSession } from '#domains/accounts/commands/start-session.ts';
import { emailForm, newPasswordForm } from '#domains/accounts/forms.ts';
import { paths } from '#domains/accounts/paths.ts';
import { everyone } from '#kernel/actor.ts';
import { isWrong, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, type Frame, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import { ButtonLink } from '#ui/button.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { askReset } from './commands/ask-reset.ts';
import { confirmEmail } from './commands/confirm-email.ts';
import { joinOffice } from './commands/join-office.ts';
import { resetPassword } from './commands/reset-password.ts';
import { ConfirmedPage, ConfirmPage } from './pages/confirm-page.tsx';
import { EndedLinkPage } from './pages/ended-link-page.tsx';
import { ForgottenPage } from './pages/forgotten-page.tsx';
import { NewPasswordPage } from './pages/new-password-page.tsx';

const frame = (t: Translate, title: Message): Frame => ({ place: 'site', title: t(title), hidden: true });
const gone = 410;

function showForgotten({ reader, t, form, query }: Asked, problems: Problems = {}, status = 200): Answer {
  return page(
    <ForgottenPage reader={reader} sent={query.has('sent')} values={form} errors={inWords(t, problems)} />,
    frame(t, 'accounts.forgotten.title'),
    status,
  );
}

function showReset({ reader, t }: Asked, token: string, email: string, problems: Problems = {}): Answer {
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
    isWrong(problems) ? 422 : 200,
  );
}

function endedReset({ reader, t }: Asked, state: 'used' | 'expired' | 'unknown'): Answer {
  const again = <ButtonLink href={paths.forgotten()}>{t('accounts.ended.again')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.forgotten.lead')} action={again} />,
    frame(t, `accounts.ended.${state}`),
    gone,
  );
}

function endedConfirmation({ reader, t, actor }: Asked, state: 'used' | 'expired' | 'unknown'): Answer {
  const goOn = actor.kind === 'guest' ? paths.signIn(paths.account()) : paths.account();
  const action = <ButtonLink href={goOn}>{t('accounts.confirm.another')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.confirm.ended')} action={action} />,
    frame(t, `accounts.ended.${state}`),
    gone,
  );
}

function showInvitation(
  { reader, t, params }: Asked<'/invitation/:token'>,
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
    isWrong(problems) ? 422 : 200,
  );
}

function endedInvitation({ reader, t }: Asked, state: 'used' | 'expired' | 'unknown'): Answer {
  const view = <EndedLinkPage reader={reader} state={state} remedy={t('accounts.invitation.ended')} />;
  return page(view, frame(t, `accounts.ended.${state}`), gone);
}

export const linksRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/password/forgotten',
    who: everyone,
    handle: async (asked) => showForgotten(asked),
  }),
  route({
    method: 'POST',
    path: '/password/forgotten',
    who: everyone,
    async handle(asked) {
      const { db, form, now, services, address } = asked;
      const read = readForm(emailForm, form);
      if (!read.ok) return showForgotten(asked, read.problems, 422);
      const sent = await askReset(db, read.value.email, { now, address, ...services });
      return sent.ok ? seeOther(paths.forgottenSent()) : showForgotten(asked, { '': 'accounts.form.tooMany' }, 429);
    },
  }),
  route({
    method: 'GET',
    path: '/password/reset/:token',
    who: everyone,
    async handle(asked) {
      const { token } = asked.params;
      const link = await findLink(asked.db, token, 'reset_password', asked.now);
      return link?.state === 'open'
        ? showReset(asked, token, link.accountEmail ?? '')
        : endedReset(asked, link?.state ?? 'unknown');
    },
  }),
  route({
    method: 'POST',
    path: '/password/reset/:token',
    who: everyone,
    async handle(asked) {
      const { db, form, now, services, params } = asked;
      const link = await findLink(db, params.token, 'reset_password', now);
      if (link?.state !== 'open') return endedReset(asked, link?.state ?? 'unknown');
      const email = link.accountEmail ?? '';
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return showReset(asked, params.token, email, read.problems);
      const problem = findPasswordProblem(read.value.password, { name: link.name, email });
      if (problem) return showReset(asked, params.token, email, { password: problem });
      const done = await resetPassword(db, { token: params.token, ...read.value }, { now, ...services });
      return done.ok ? seeOther(paths.signInAfterReset(), [noSession]) : endedReset(asked, 'used');
    },
  }),
  route({
    method: 'GET',
    path: '/confirm/:token',
    who: everyone,
    async handle(asked) {
      const { db, params, now, reader, t } = asked;
      const link = await findLink(db, params.token, 'confirm_email', now);
      if (link?.state !== 'open') return endedConfirmation(asked, link?.state ?? 'unknown');
      const view = <ConfirmPage reader={reader} token={params.token} email={link.email ?? ''} />;
      return page(view, frame(t, 'accounts.confirm.title'));
    },
  }),
  route({
    method: 'POST',
    path: '/confirm/:token',
    who: everyone,
    async handle(asked) {
      const { db, params, now, actor, services } = asked;
      const confirmed = await confirmEmail(db, actor, params.token, { now, ...services });
      if (!confirmed.ok && confirmed.reason === 'ended') {
        const link = await findLink(db, params.token, 'confirm_email', now);
        return endedConfirmation(asked, link?.state === 'used' || link?.state === 'expired' ? link.state : 'unknown');
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
    async handle(asked) {
      const link = await findLink(asked.db, asked.params.token, 'officer_invitation', asked.now);
      if (link?.state !== 'open') return endedInvitation(asked, link?.state ?? 'unknown');
      return showInvitation(asked, link);
    },
  }),
  route({
    method: 'POST',
    path: '/invitation/:token',
    who: everyone,
    async handle(asked) {
      const { db, params, form, now } = asked;
      const link = await findLink(db, params.token, 'officer_invitation', now);
      if (link?.state !== 'open') return endedInvitation(asked, link?.state ?? 'unknown');
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return showInvitation(asked, link, read.problems);
      const problem = findPasswordProblem(read.value.password, { name: link.name, email: link.accountEmail ?? '' });
      if (problem) return showInvitation(asked, link, { password: problem });
      const joined = await joinOffice(db, { token: params.token, ...read.value }, { now });
      if (!joined.ok) return endedInvitation(asked, 'used');
      return seeOther(paths.enrolment(), [joined.value]);
    },
  }),
];
