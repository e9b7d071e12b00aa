import { findOwnAccount, type OwnAccount } from '#domains/accounts/access.ts';
import { endSessionsOf } from '#domains/accounts/commands/end-session.ts';
import { findPasswordProblem } from '#domains/accounts/commands/find-password-problem.ts';
import { resendConfirmation } from '#domains/accounts/commands/resend-confirmation.ts';
import { setSecondFactor } from '#domains/accounts/commands/set-second-factor.ts';
import { noSession } from '#domains/accounts/commands/start-session.ts';
import { enrolmentForm } from '#domains/accounts/forms.ts';
import { EnrolmentPage } from '#domains/accounts/pages/enrolment-page.tsx';
import { RecoveryCodesPage } from '#domains/accounts/pages/recovery-codes-page.tsx';
import { paths } from '#domains/accounts/paths.ts';
import type { ActorKind } from '#kernel/actor.ts';
import { isWrong, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, type Frame, notFound, page, type Route, route, seeOther } from '#platform/http.ts';
import { languages, type Message } from '#platform/i18n.ts';
import { drawSecondFactor, type OfferedSecret, offerSecondFactor, openOffer } from '#platform/second-factor.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { askEmailChange } from './commands/ask-email-change.ts';
import { askPassword, type ProvedAccount } from './commands/ask-password.ts';
import { changePassword } from './commands/change-password.ts';
import { changeProfile } from './commands/change-profile.ts';
import { chooseMails } from './commands/choose-mails.ts';
import { removeSecondFactor } from './commands/remove-second-factor.ts';
import { renewRecoveryCodes } from './commands/renew-recovery-codes.ts';
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

function frame({ t, actor }: Asked, title: Message): Frame {
  return { place: actor.kind === 'member' ? 'desk' : 'office', title: t(title), current: 'account' };
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

async function showAccount(asked: Asked, account: OwnAccount, problems: Problems = {}, status = 422): Promise<Answer> {
  const { db, reader, t, form, query, session, now } = asked;
  const sessions = await listSessions(db, account, { current: session, now });
  const codesLeft = account.secretSealed === null ? 0 : await countRecoveryCodes(db, account);
  const word = !isWrong(problems) ? doneWords.get(query.get('done') ?? '') : undefined;
  const shown = { account, sessions, codesLeft, timeZones, languages: languages(), values: form };
  return page(
    <AccountPage reader={reader} errors={inWords(t, problems)} done={word && t(word)} {...shown} />,
    frame(asked, 'accounts.account.title'),
    isWrong(problems) ? status : 200,
  );
}

function refused(asked: Asked, account: OwnAccount, field: string, reason: 'wrong' | 'tooMany'): Promise<Answer> {
  return reason === 'tooMany'
    ? showAccount(asked, account, { [field]: 'accounts.form.tooMany' }, 429)
    : showAccount(asked, account, { [field]: 'accounts.form.passwordWrong' });
}

/** Asks for the password again; the refusal is shown at the field that it was typed into. */
async function withPassword(
  asked: Asked,
  account: OwnAccount,
  [field, password]: readonly [field: string, password: string],
  goOn: (proved: ProvedAccount) => Promise<Answer>,
): Promise<Answer> {
  const known = await askPassword(asked.db, account, password, asked.services);
  return known.ok ? goOn(known.value) : refused(asked, account, field, known.reason);
}

async function showEnrolment(
  asked: Asked,
  { email }: OwnAccount,
  { secret, sealed }: OfferedSecret,
  problems: Problems = {},
): Promise<Answer> {
  const { reader, t } = asked;
  const picture = await drawSecondFactor(secret, { issuer: t('web.programme'), label: email });
  const shown = { email, secret, sealed, picture, action: paths.accountSecondFactor(), back: undefined, must: false };
  return page(
    <EnrolmentPage reader={reader} errors={inWords(t, problems)} {...shown} />,
    frame(asked, 'accounts.enrolment.title'),
    isWrong(problems) ? 422 : 200,
  );
}

function showCodes(asked: Asked, codes: readonly string[]): Answer {
  const view = <RecoveryCodesPage reader={asked.reader} codes={codes} next={paths.account()} />;
  return page(view, frame(asked, 'accounts.recovery.title'));
}

/** A route of the owner of an account, who is looked up once. */
function own(
  method: 'GET' | 'POST',
  path: string,
  handle: (asked: Asked, account: OwnAccount) => Promise<Answer>,
): Route {
  return route({
    method,
    path,
    who: owners,
    async handle(asked) {
      const account = await findOwnAccount(asked.db, asked.actor);
      return account ? handle(asked, account) : notFound;
    },
  });
}

const settings: readonly Route[] = [
  own('GET', '/account', (asked, account) => showAccount(asked, account)),
  own('POST', '/account', async (asked, account) => {
    const { db, actor, now } = asked;
    const read = readForm(profileForm, asked.form);
    if (!read.ok) return showAccount(asked, account, read.problems);
    await changeProfile(db, actor, account, read.value, { now });
    return seeOther(paths.account('profile'));
  }),
  own('POST', '/account/mails', async (asked, account) => {
    const read = readForm(mailsForm, asked.form);
    if (!read.ok) return showAccount(asked, account, read.problems);
    await chooseMails(asked.db, account.id, read.value.mails);
    return seeOther(paths.account('mails'));
  }),
  own('POST', '/account/email', async (asked, account) => {
    const { db, form, now, services } = asked;
    const read = readForm(emailChangeForm, form);
    if (!read.ok) return showAccount(asked, account, read.problems);
    const { email, emailPassword } = read.value;
    if (email.toLowerCase() === account.emailKey)
      return showAccount(asked, account, { email: 'accounts.form.emailSame' });
    return withPassword(asked, account, ['emailPassword', emailPassword], async (proved) => {
      const sent = await askEmailChange(db, proved, email, { now, ...services });
      if (sent.ok) return seeOther(paths.account('email'));
      return refused(asked, account, sent.reason === 'wrong' ? 'emailPassword' : 'email', sent.reason);
    });
  }),
  own('POST', '/account/confirmation', async (asked, account) => {
    const { db, now, services } = asked;
    const sent = await resendConfirmation(db, account, { now, ...services });
    if (!sent.ok && sent.reason === 'tooMany') return showAccount(asked, account, { '': 'accounts.form.tooMany' }, 429);
    return seeOther(paths.account(sent.ok ? 'confirmation' : undefined));
  }),
  own('POST', '/account/sessions/end', async ({ db }, account) => {
    await endSessionsOf(db, account.id);
    return seeOther(paths.signIn(), [noSession]);
  }),
];

const security: readonly Route[] = [
  own('POST', '/account/password', async (asked, account) => {
    const { db, form, actor, now, services } = asked;
    const read = readForm(passwordChangeForm, form);
    if (!read.ok) return showAccount(asked, account, read.problems);
    const { oldPassword, newPassword } = read.value;
    return withPassword(asked, account, ['oldPassword', oldPassword], async (proved) => {
      const name = `${account.givenName} ${account.familyName}`;
      const problem = findPasswordProblem(newPassword, { name, email: account.email });
      if (problem) return showAccount(asked, account, { newPassword: problem });
      const changed = await changePassword(db, actor, proved, newPassword, { now, ...services });
      if (!changed.ok) return refused(asked, account, 'oldPassword', changed.reason);
      return seeOther(paths.account('password'), [changed.value]);
    });
  }),
  own('GET', '/account/second-factor', async (asked, account) => {
    if (account.secretSealed !== null) return seeOther(paths.account());
    return showEnrolment(asked, account, offerSecondFactor(account.id, asked.services.seal));
  }),
  own('POST', '/account/second-factor', async (asked, account) => {
    const { db, form, actor, now, services } = asked;
    if (account.secretSealed !== null) return seeOther(paths.account());
    const read = readForm(enrolmentForm, form);
    const offer = openOffer(account.id, form.get('offer') ?? '', services.seal);
    const wrong = (message: Message) =>
      showEnrolment(asked, account, offer ?? offerSecondFactor(account.id, services.seal), { code: message });
    if (!offer) return wrong('accounts.enrolment.hidden');
    if (!read.ok) return wrong('accounts.form.code');
    const set = await setSecondFactor(db, actor, account, { offer, code: read.value.code }, { now, ...services });
    if (!set.ok) return set.reason === 'wrong' ? wrong('accounts.form.code') : seeOther(paths.account());
    return { ...showCodes(asked, set.value.recoveryCodes), cookies: [set.value.cookie] };
  }),
  own('POST', '/account/second-factor/removal', async (asked, account) => {
    const { db, form, actor, now, services } = asked;
    if (!canRemoveSecondFactor(account)) return notFound;
    // Switched off already, in another window: the wish is fulfilled.
    if (account.secretSealed === null) return seeOther(paths.account());
    const read = readForm(factorForm, form);
    if (!read.ok) return showAccount(asked, account, read.problems);
    return withPassword(asked, account, ['factorPassword', read.value.factorPassword], async (proved) => {
      await removeSecondFactor(db, actor, proved, { now, ...services });
      return seeOther(paths.account('secondFactorOff'));
    });
  }),
  own('POST', '/account/recovery-codes', async (asked, account) => {
    const { db, form, actor, now, services } = asked;
    if (account.secretSealed === null) return seeOther(paths.account());
    const read = readForm(codesForm, form);
    if (!read.ok) return showAccount(asked, account, read.problems);
    return withPassword(asked, account, ['codesPassword', read.value.codesPassword], async (proved) => {
      const renewed = await renewRecoveryCodes(db, actor, proved, { now, ...services });
      return renewed.ok ? showCodes(asked, renewed.value) : seeOther(paths.account());
    });
  }),
];

export const ownAccountRoutes: readonly Route[] = [...settings, ...security];
