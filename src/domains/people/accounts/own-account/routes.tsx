import type { ActorKind } from '#kernel/actor.ts';
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
import { languages, type Message } from '#platform/i18n.ts';
import { drawSecondFactor, type OfferedSecret, offerSecondFactor, openOffer } from '#platform/second-factor.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnAccount, type OwnAccount } from '../access.ts';
import { endSessionsOf } from '../commands/end-session.ts';
import { findPasswordProblem } from '../commands/find-password-problem.ts';
import { resendConfirmation } from '../commands/resend-confirmation.ts';
import { setSecondFactor } from '../commands/set-second-factor.ts';
import { noSession } from '../commands/start-session.ts';
import { enrolmentForm } from '../forms.ts';
import { EnrolmentPage } from '../pages/enrolment-page.tsx';
import { RecoveryCodesPage } from '../pages/recovery-codes-page.tsx';
import { paths } from '../paths.ts';
import { askPassword, type ProvedAccount } from './commands/ask-password.ts';
import { changePassword } from './commands/change-password.ts';
import { changeProfile } from './commands/change-profile.ts';
import { chooseMails } from './commands/choose-mails.ts';
import { removeSecondFactor } from './commands/remove-second-factor.ts';
import { renewRecoveryCodes } from './commands/renew-recovery-codes.ts';
import { requestEmailChange } from './commands/request-email-change.ts';
import {
  codesForm,
  emailChangeForm,
  factorForm,
  mailsForm,
  passwordChangeForm,
  profileForm,
  timeZones,
} from './forms.ts';
import { AccountPage } from './pages/account-page.tsx';
import { canRemoveSecondFactor } from './policy.ts';
import { countRecoveryCodes, listSessions } from './queries.ts';

const owners: readonly ActorKind[] = ['member', 'officer', 'operator'];

function frame({ t, actor }: PageRequest, title: Message): Frame {
  return { area: actor.kind === 'member' ? 'desk' : 'office', title: t(title), current: 'account' };
}

/** A map: the word comes from the address, and may be one that every object knows. */
const doneWords = new Map<string, Message>([
  ['profile', 'accounts.account.done.profile'],
  ['mails', 'accounts.account.done.mails'],
  ['email', 'accounts.account.done.email'],
  ['confirmation', 'accounts.account.done.confirmation'],
  ['password', 'accounts.account.done.password'],
  ['secondFactorOff', 'accounts.account.done.secondFactorOff'],
]);

async function showAccount(
  request: PageRequest,
  account: OwnAccount,
  problems: Problems = {},
  status = 422,
): Promise<Answer> {
  const { db, reader, t, form, query, session, now } = request;
  const sessions = await listSessions(db, account, { current: session, now });
  const codesLeft = account.secretSealed === null ? 0 : await countRecoveryCodes(db, account);
  const word = !hasProblems(problems) ? doneWords.get(query.get('done') ?? '') : undefined;
  const shown = { account, sessions, codesLeft, timeZones, languages: languages(), values: form };
  return page(
    <AccountPage reader={reader} errors={inWords(t, problems)} done={word && t(word)} {...shown} />,
    frame(request, 'accounts.account.title'),
    hasProblems(problems) ? status : 200,
  );
}

function refused(
  request: PageRequest,
  account: OwnAccount,
  field: string,
  reason: 'wrong' | 'tooMany',
): Promise<Answer> {
  return reason === 'tooMany'
    ? showAccount(request, account, { [field]: 'accounts.form.tooMany' }, 429)
    : showAccount(request, account, { [field]: 'accounts.form.passwordWrong' });
}

/** Asks for the password again; the refusal is shown at the field that it was typed into. */
async function withPassword(
  request: PageRequest,
  account: OwnAccount,
  [field, password]: readonly [field: string, password: string],
  goOn: (proved: ProvedAccount) => Promise<Answer>,
): Promise<Answer> {
  const known = await askPassword(request.db, account, password, request.services);
  return known.ok ? goOn(known.value) : refused(request, account, field, known.reason);
}

async function showEnrolment(
  request: PageRequest,
  { email }: OwnAccount,
  { secret, sealed }: OfferedSecret,
  problems: Problems = {},
): Promise<Answer> {
  const { reader, t } = request;
  const picture = await drawSecondFactor(secret, { issuer: t('web.programme'), label: email });
  const shown = { email, secret, sealed, picture, action: paths.accountSecondFactor(), back: undefined, must: false };
  return page(
    <EnrolmentPage reader={reader} errors={inWords(t, problems)} {...shown} />,
    frame(request, 'accounts.enrolment.title'),
    hasProblems(problems) ? 422 : 200,
  );
}

function showCodes(request: PageRequest, codes: readonly string[]): Answer {
  const view = <RecoveryCodesPage reader={request.reader} codes={codes} next={paths.account()} />;
  return page(view, frame(request, 'accounts.recovery.title'));
}

/** A route of the owner of an account, who is looked up once. */
function own(
  method: 'GET' | 'POST',
  path: string,
  handle: (request: PageRequest, account: OwnAccount) => Promise<Answer>,
): Route {
  return route({
    method,
    path,
    who: owners,
    async handle(request) {
      const account = await findOwnAccount(request.db, request.actor);
      return account ? handle(request, account) : notFound;
    },
  });
}

const settings: readonly Route[] = [
  own('GET', '/account', (request, account) => showAccount(request, account)),
  own('POST', '/account', async (request, account) => {
    const { db, actor, now } = request;
    const read = readForm(profileForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    await changeProfile(db, actor, account, read.value, { now });
    return seeOther(paths.account('profile'));
  }),
  own('POST', '/account/mails', async (request, account) => {
    const read = readForm(mailsForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    await chooseMails(request.db, account.id, read.value.mails);
    return seeOther(paths.account('mails'));
  }),
  own('POST', '/account/email', async (request, account) => {
    const { db, form, now, services } = request;
    const read = readForm(emailChangeForm, form);
    if (!read.ok) return showAccount(request, account, read.problems);
    const { email, emailPassword } = read.value;
    if (email.toLowerCase() === account.emailKey)
      return showAccount(request, account, { email: 'accounts.form.emailSame' });
    return withPassword(request, account, ['emailPassword', emailPassword], async (proved) => {
      const sent = await requestEmailChange(db, proved, email, { now, ...services });
      if (sent.ok) return seeOther(paths.account('email'));
      return refused(request, account, sent.reason === 'wrong' ? 'emailPassword' : 'email', sent.reason);
    });
  }),
  own('POST', '/account/confirmation', async (request, account) => {
    const { db, now, services } = request;
    const sent = await resendConfirmation(db, account, { now, ...services });
    if (!sent.ok && sent.reason === 'tooMany')
      return showAccount(request, account, { '': 'accounts.form.tooMany' }, 429);
    return seeOther(paths.account(sent.ok ? 'confirmation' : undefined));
  }),
  own('POST', '/account/sessions/end', async ({ db }, account) => {
    await endSessionsOf(db, account.id);
    return seeOther(paths.signIn(), [noSession]);
  }),
];

const security: readonly Route[] = [
  own('POST', '/account/password', async (request, account) => {
    const { db, form, actor, now, services } = request;
    const read = readForm(passwordChangeForm, form);
    if (!read.ok) return showAccount(request, account, read.problems);
    const { oldPassword, newPassword } = read.value;
    return withPassword(request, account, ['oldPassword', oldPassword], async (proved) => {
      const name = `${account.givenName} ${account.familyName}`;
      const problem = findPasswordProblem(newPassword, { name, email: account.email });
      if (problem) return showAccount(request, account, { newPassword: problem });
      const changed = await changePassword(db, actor, proved, newPassword, { now, ...services });
      if (!changed.ok) return refused(request, account, 'oldPassword', changed.reason);
      return seeOther(paths.account('password'), [changed.value]);
    });
  }),
  own('GET', '/account/second-factor', async (request, account) => {
    if (account.secretSealed !== null) return seeOther(paths.account());
    return showEnrolment(request, account, offerSecondFactor(account.id, request.services.seal));
  }),
  own('POST', '/account/second-factor', async (request, account) => {
    const { db, form, actor, now, services } = request;
    if (account.secretSealed !== null) return seeOther(paths.account());
    const read = readForm(enrolmentForm, form);
    const offer = openOffer(account.id, form.get('offer') ?? '', services.seal);
    const wrong = (message: Message) =>
      showEnrolment(request, account, offer ?? offerSecondFactor(account.id, services.seal), { code: message });
    if (!offer) return wrong('accounts.enrolment.hidden');
    if (!read.ok) return wrong('accounts.form.code');
    const set = await setSecondFactor(db, actor, account, { offer, code: read.value.code }, { now, ...services });
    if (!set.ok) return set.reason === 'wrong' ? wrong('accounts.form.code') : seeOther(paths.account());
    return { ...showCodes(request, set.value.recoveryCodes), cookies: [set.value.cookie] };
  }),
  own('POST', '/account/second-factor/removal', async (request, account) => {
    const { db, form, actor, now, services } = request;
    if (!canRemoveSecondFactor(account)) return notFound;
    // Switched off already, in another window: the wish is fulfilled.
    if (account.secretSealed === null) return seeOther(paths.account());
    const read = readForm(factorForm, form);
    if (!read.ok) return showAccount(request, account, read.problems);
    return withPassword(request, account, ['factorPassword', read.value.factorPassword], async (proved) => {
      await removeSecondFactor(db, actor, proved, { now, ...services });
      return seeOther(paths.account('secondFactorOff'));
    });
  }),
  own('POST', '/account/recovery-codes', async (request, account) => {
    const { db, form, actor, now, services } = request;
    if (account.secretSealed === null) return seeOther(paths.account());
    const read = readForm(codesForm, form);
    if (!read.ok) return showAccount(request, account, read.problems);
    return withPassword(request, account, ['codesPassword', read.value.codesPassword], async (proved) => {
      const renewed = await renewRecoveryCodes(db, actor, proved, { now, ...services });
      return renewed.ok ? showCodes(request, renewed.value) : seeOther(paths.account());
    });
  }),
];

export const ownAccountRoutes: readonly Route[] = [...settings, ...security];
