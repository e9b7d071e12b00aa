import { everyone } from '#kernel/actor.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Frame, type PageRequest, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import { byMailbox, deviceCookie, deviceKnows } from '#platform/known-device.ts';
import { findPasswordProblem } from '#platform/password-rules.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EndedLinkPage } from '#ui/ended-link-page.tsx';
import { NewPasswordPage } from '#ui/new-password-page.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import { findLink } from '../access.ts';
import { answerEndedConfirmation } from '../answers.tsx';
import { emailForm, newPasswordForm } from '../forms.ts';
import { paths } from '../paths.ts';
import { noSession } from '../steps/start-session.ts';
import { requestPasswordReset } from './commands/request-password-reset.ts';
import { resetPassword } from './commands/reset-password.ts';
import { undoSecondFactor } from './commands/undo-second-factor.ts';
import { ConfirmedPage, ConfirmPage } from './pages/confirm-page.tsx';
import { ForgottenPage } from './pages/forgotten-page.tsx';

const frame = (t: Translate, title: Message): Frame => ({ area: 'site', title: t(title), hidden: true });

function showForgotten({ reader, t, form, query }: PageRequest, problems: Problems = {}, status = 200): Answer {
  return page(
    <ForgottenPage reader={reader} sent={query.has('sent')} values={form} errors={inWords(t, problems)} />,
    frame(t, 'accounts.forgotten.title'),
    status,
  );
}

interface Owner {
  readonly name: string;
  readonly email: string;
}

function showReset({ reader, t }: PageRequest, token: string, { name, email }: Owner, problems: Problems = {}): Answer {
  return page(
    <NewPasswordPage
      reader={reader}
      title={t('accounts.newPassword.title')}
      lead={t('accounts.newPassword.lead', { email })}
      button={t('accounts.newPassword.button')}
      action={paths.reset(token)}
      email={email}
      name={name}
      errors={inWords(t, problems)}
    />,
    frame(t, 'accounts.newPassword.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function showUndo({ reader, t }: PageRequest, token: string, { name, email }: Owner, problems: Problems = {}): Answer {
  return page(
    <NewPasswordPage
      reader={reader}
      title={t('accounts.undoFactor.title')}
      lead={t('accounts.undoFactor.lead', { email })}
      button={t('accounts.undoFactor.button')}
      action={paths.undoSecondFactor(token)}
      email={email}
      name={name}
      errors={inWords(t, problems)}
    />,
    frame(t, 'accounts.undoFactor.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function endedUndo({ reader, t }: PageRequest, state: 'used' | 'expired' | 'unknown'): Answer {
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.undoFactor.ended')} />,
    frame(t, `ui.endedLink.${state}`),
    410,
  );
}

function endedReset({ reader, t }: PageRequest, state: 'used' | 'expired' | 'unknown'): Answer {
  const again = <ButtonLink href={paths.forgotten()}>{t('accounts.ended.again')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.forgotten.lead')} action={again} />,
    frame(t, `ui.endedLink.${state}`),
    410,
  );
}

export const linksRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/password/forgotten',
    openTo: 'suspended',
    who: everyone,
    handle: async (request) => showForgotten(request),
  }),
  route({
    method: 'POST',
    path: '/password/forgotten',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const read = readForm(emailForm, request.form);
      if (!read.ok) return showForgotten(request, read.problems, 422);
      const sent = await requestPasswordReset(request, {
        ...read.value,
        address: request.address,
        device: request.cookies[deviceCookie],
      });
      return sent.ok
        ? seeOther(paths.forgottenSent())
        : showForgotten(request, { '': 'accounts.problem.tooMany' }, 429);
    },
  }),
  route({
    method: 'GET',
    path: '/password/reset/:token',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { token } = request.params;
      const link = await findLink(request, token, 'reset_password');
      return link?.state === 'open'
        ? showReset(request, token, { name: link.name, email: link.accountEmail ?? '' })
        : endedReset(request, link?.state ?? 'unknown');
    },
  }),
  route({
    method: 'POST',
    path: '/password/reset/:token',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { form, params } = request;
      const link = await findLink(request, params.token, 'reset_password');
      if (link?.state !== 'open') return endedReset(request, link?.state ?? 'unknown');
      const owner = { name: link.name, email: link.accountEmail ?? '' };
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return showReset(request, params.token, owner, read.problems);
      const problem = findPasswordProblem(read.value.password, owner);
      if (problem) return showReset(request, params.token, owner, { password: problem });
      const done = await resetPassword(request, { token: params.token, ...read.value });
      if (!done.ok) return endedReset(request, 'used');
      const { account, asksForCode } = done.value;
      // The mailbox is theirs: from this device they sign in whatever others have tried. With a second factor no link brings new tries at its code.
      const person = asksForCode ? byMailbox(account) : account;
      const device = deviceKnows(request.services.keyring, request.cookies[deviceCookie], person);
      return seeOther(paths.signInAfterReset(), [noSession, device]);
    },
  }),
  route({
    method: 'GET',
    path: '/second-factor/undo/:token',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { token } = request.params;
      const link = await findLink(request, token, 'undo_second_factor');
      return link?.state === 'open'
        ? showUndo(request, token, { name: link.name, email: link.email ?? '' })
        : endedUndo(request, link?.state ?? 'unknown');
    },
  }),
  route({
    method: 'POST',
    path: '/second-factor/undo/:token',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { form, params } = request;
      const link = await findLink(request, params.token, 'undo_second_factor');
      if (link?.state !== 'open') return endedUndo(request, link?.state ?? 'unknown');
      const owner = { name: link.name, email: link.email ?? '' };
      const read = readForm(newPasswordForm, form);
      if (!read.ok) return showUndo(request, params.token, owner, read.problems);
      const problem = findPasswordProblem(read.value.password, owner);
      if (problem) return showUndo(request, params.token, owner, { password: problem });
      const done = await undoSecondFactor(request, { token: params.token, ...read.value });
      if (!done.ok) return endedUndo(request, 'used');
      const device = deviceKnows(request.services.keyring, request.cookies[deviceCookie], done.value);
      return seeOther(paths.signInAfterReset(), [noSession, device]);
    },
  }),
  route({
    method: 'GET',
    path: '/confirm/:token',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { params, reader, t } = request;
      const link = await findLink(request, params.token, 'confirm_email');
      if (link?.state !== 'open') return answerEndedConfirmation(request, link);
      const view = <ConfirmPage reader={reader} token={params.token} email={link.email ?? ''} />;
      return page(view, frame(t, 'accounts.confirm.title'));
    },
  }),
  route({
    method: 'GET',
    path: '/confirm',
    openTo: 'suspended',
    who: everyone,
    async handle({ query, reader, t, actor }) {
      const outcome = query.get('outcome') === 'taken' ? 'taken' : 'done';
      const next = paths.ownHome(actor.kind);
      const view = <ConfirmedPage reader={reader} outcome={outcome} next={next} />;
      return page(view, frame(t, `accounts.confirm.${outcome}`));
    },
  }),
];
