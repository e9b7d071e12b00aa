import type { ActorKind } from '#kernel/actor.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import { isUnaskedSlip } from '#kernel/meant-address.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  type Frame,
  notFound,
  ownArea,
  type PageRequest,
  page,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import { languages, type Message } from '#platform/i18n.ts';
import { findPasswordProblem } from '#platform/password-rules.ts';
import { type OfferedSecret, offerSecondFactor, openOffer } from '#platform/second-factor.ts';
import { versionOf } from '#platform/version-of.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findOwnAccount, type OwnAccount, type ReauthenticatedAccount } from '../access.ts';
import { showEnrolment } from '../answers.tsx';
import { setSecondFactor } from '../commands/set-second-factor.ts';
import { homeCountryOf, shownProfile } from '../model.ts';
import { RecoveryCodesPage } from '../pages/recovery-codes-page.tsx';
import { paths } from '../paths.ts';
import { canRemoveSecondFactor } from '../policy.ts';
import { noSession } from '../steps/start-session.ts';
import { changePassword } from './commands/change-password.ts';
import { changeProfile } from './commands/change-profile.ts';
import { correctEmail } from './commands/correct-email.ts';
import { reauthenticateOwner } from './commands/reauthenticate-owner.ts';
import { removeSecondFactor } from './commands/remove-second-factor.ts';
import { renewRecoveryCodes } from './commands/renew-recovery-codes.ts';
import { requestEmailChange } from './commands/request-email-change.ts';
import { resendConfirmation } from './commands/resend-confirmation.ts';
import { signOutEverywhere } from './commands/sign-out-everywhere.ts';
import {
  codesForm,
  emailChangeForm,
  factorForm,
  ownEnrolmentForm,
  passwordChangeForm,
  profileForm,
  timeZones,
} from './forms.ts';
import { AccountPage } from './pages/account-page.tsx';
import { countRecoveryCodes, listSessions } from './queries.ts';

const owners: readonly ActorKind[] = ['member', 'officer', 'operator'];

function frame({ t, actor }: PageRequest, title: Message): Frame {
  return { area: ownArea(actor), title: t(title), current: 'account' };
}

/** A map: the word comes from the address, and may be one that every object knows. */
const doneMessages = new Map<string, Message>([
  ['profile', 'accounts.account.done.profile'],
  ['email', 'accounts.account.done.email'],
  ['corrected', 'accounts.account.done.corrected'],
  ['confirmation', 'accounts.account.done.confirmation'],
  ['password', 'accounts.account.done.password'],
  ['secondFactorOff', 'accounts.account.done.secondFactorOff'],
]);

function showAccount(
  request: PageRequest,
  account: OwnAccount,
  problems: Problems = {},
  status = 422,
): Promise<Answer> {
  return answerAccount(request, account, { problems, status: hasProblems(problems) ? status : 200 });
}

interface Shown {
  readonly problems: Problems;
  readonly status: number;
  /** Another tab has saved the profile since its form was opened. */
  readonly meanwhile?: boolean;
}

async function answerAccount(
  request: PageRequest,
  account: OwnAccount,
  { problems, status, meanwhile = false }: Shown,
): Promise<Answer> {
  const { db, actor, reader, t, form, query, session, now } = request;
  const sessions = await listSessions(db, account, { current: session, now });
  const codesLeft = account.secretSealed === null ? 0 : await countRecoveryCodes(db, account);
  const word = status === 200 ? doneMessages.get(query.get('done') ?? '') : undefined;
  const country = homeCountryOf(actor);
  const version = (meanwhile ? undefined : form.get('version')) ?? versionOf(shownProfile(account));
  const profile = { version, meanwhile };
  const shown = { account, sessions, codesLeft, timeZones, country, languages: languages(), values: form, profile };
  return page(
    <AccountPage reader={reader} errors={inWords(t, problems)} done={word && t(word)} {...shown} />,
    frame(request, 'accounts.account.title'),
    status,
  );
}

function refused(
  request: PageRequest,
  account: OwnAccount,
  field: string,
  reason: 'wrong' | 'tooMany' | 'ended',
): Promise<Answer> | Answer {
  if (reason === 'ended') return seeOther(paths.signIn(), [noSession]);
  return reason === 'tooMany'
    ? showAccount(request, account, { [field]: 'accounts.problem.tooMany' }, 429)
    : showAccount(request, account, { [field]: 'accounts.problem.passwordWrong' });
}

/** Asks for the password again; the refusal is shown at the field that it was typed into. */
async function withPassword(
  request: PageRequest,
  account: OwnAccount,
  [field, password]: readonly [field: string, password: string],
  goOn: (known: ReauthenticatedAccount) => Promise<Answer>,
): Promise<Answer> {
  const known = await reauthenticateOwner(request, account, { password, session: request.session });
  return known.ok ? goOn(known.value) : refused(request, account, field, known.reason);
}

function showOwnEnrolment(
  request: PageRequest,
  { email }: OwnAccount,
  offered: OfferedSecret,
  problems: Problems = {},
): Promise<Answer> {
  return showEnrolment(request, {
    frame: frame(request, 'accounts.enrolment.title'),
    email,
    offered,
    action: paths.accountSecondFactor(),
    required: false,
    problems,
  });
}

function showCodes(request: PageRequest, codes: readonly string[]): Answer {
  const view = <RecoveryCodesPage reader={request.reader} codes={codes} next={paths.account()} />;
  return page(view, frame(request, 'accounts.recovery.title'));
}

/** A route for the owner of an account, which is loaded once. */
function ownerRoute(
  method: 'GET' | 'POST',
  path: string,
  handle: (request: PageRequest, account: OwnAccount) => Promise<Answer>,
): Route {
  return route({
    method,
    path,
    openTo: 'silenced',
    who: owners,
    async handle(request) {
      const account = await findOwnAccount(request);
      return account ? handle(request, account) : notFound;
    },
  });
}

const settingsRoutes: readonly Route[] = [
  ownerRoute('GET', '/account', (request, account) => showAccount(request, account)),
  ownerRoute('POST', '/account', async (request, account) => {
    const read = readForm(profileForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    const changed = await changeProfile(request, account, read.value, request.form.get('version') ?? undefined);
    if (changed.ok) return seeOther(paths.account('profile'));
    const now = await findOwnAccount(request);
    return now ? answerAccount(request, now, { problems: {}, status: 409, meanwhile: true }) : notFound;
  }),
  ownerRoute('POST', '/account/email', async (request, account) => {
    const read = readForm(emailChangeForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    const { email, emailPassword } = read.value;
    if (emailKeyOf(email) === account.emailKey)
      return showAccount(request, account, { email: 'accounts.problem.emailSame' });
    if (isUnaskedSlip(request.form, 'email')) return showAccount(request, account, { email: 'ui.problem.emailMeant' });
    return withPassword(request, account, ['emailPassword', emailPassword], async (known) => {
      // An address that was never confirmed may be somebody else's, by a slip of the pen: it goes at once.
      const sent = account.confirmed
        ? await requestEmailChange(request, known, email)
        : await correctEmail(request, known, email);
      if (sent.ok) return seeOther(paths.account(sent.value === 'corrected' ? 'corrected' : 'email'));
      if (sent.reason === 'confirmed') return seeOther(paths.account());
      return refused(request, account, sent.reason === 'wrong' ? 'emailPassword' : 'email', sent.reason);
    });
  }),
  ownerRoute('POST', '/account/confirmation', async (request, account) => {
    const sent = await resendConfirmation(request, account);
    if (!sent.ok && sent.reason === 'tooMany')
      return showAccount(request, account, { '': 'accounts.problem.tooMany' }, 429);
    return seeOther(paths.account(sent.ok ? 'confirmation' : undefined));
  }),
  ownerRoute('POST', '/account/sessions/end', async (request, account) => {
    await signOutEverywhere(request, account);
    return seeDone(paths.signIn(), 'accounts.done.signedOutEverywhere', [noSession]);
  }),
];

const securityRoutes: readonly Route[] = [
  ownerRoute('POST', '/account/password', async (request, account) => {
    const read = readForm(passwordChangeForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    const { oldPassword, newPassword } = read.value;
    return withPassword(request, account, ['oldPassword', oldPassword], async (known) => {
      const problem = findPasswordProblem(newPassword, account);
      if (problem) return showAccount(request, account, { newPassword: problem });
      const changed = await changePassword(request, known, newPassword);
      if (!changed.ok) return refused(request, account, 'oldPassword', changed.reason);
      return seeOther(paths.account('password'), [changed.value]);
    });
  }),
  ownerRoute('GET', '/account/second-factor', async (request, account) => {
    if (account.secretSealed !== null) return seeOther(paths.account());
    return showOwnEnrolment(request, account, offerSecondFactor(account.id, request.services.keyring));
  }),
  ownerRoute('POST', '/account/second-factor', async (request, account) => {
    const { form, services, session } = request;
    if (account.secretSealed !== null) return seeOther(paths.account());
    const read = readForm(ownEnrolmentForm, form);
    const offer = openOffer(account.id, form.get('offer') ?? '', services.keyring);
    const again = (problems: Problems) =>
      showOwnEnrolment(request, account, offer ?? offerSecondFactor(account.id, services.keyring), problems);
    if (!offer) return again({ code: 'accounts.problem.enrolmentTooOld' });
    if (!read.ok) return again(read.problems);
    const { code, factorPassword } = read.value;
    const known = await reauthenticateOwner(request, account, { password: factorPassword, session });
    if (!known.ok)
      return again({
        factorPassword: known.reason === 'tooMany' ? 'accounts.problem.tooMany' : 'accounts.problem.passwordWrong',
      });
    const set = await setSecondFactor(request, known.value, { offer, code });
    if (!set.ok) return set.reason === 'wrong' ? again({ code: 'accounts.problem.code' }) : seeOther(paths.account());
    return { ...showCodes(request, set.value.recoveryCodes), cookies: [set.value.cookie] };
  }),
  ownerRoute('POST', '/account/second-factor/removal', async (request, account) => {
    if (!canRemoveSecondFactor(account)) return notFound;
    // Switched off already, in another window.
    if (account.secretSealed === null) return seeOther(paths.account());
    const read = readForm(factorForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    return withPassword(request, account, ['factorPassword', read.value.factorPassword], async (known) => {
      const removed = await removeSecondFactor(request, known);
      if (!removed.ok && removed.reason !== 'required')
        return refused(request, account, 'factorPassword', removed.reason);
      return seeOther(paths.account('secondFactorOff'));
    });
  }),
  ownerRoute('POST', '/account/recovery-codes', async (request, account) => {
    if (account.secretSealed === null) return seeOther(paths.account());
    const read = readForm(codesForm, request.form);
    if (!read.ok) return showAccount(request, account, read.problems);
    return withPassword(request, account, ['codesPassword', read.value.codesPassword], async (known) => {
      const renewed = await renewRecoveryCodes(request, known);
      if (renewed.ok) return showCodes(request, renewed.value);
      return renewed.reason === 'off'
        ? seeOther(paths.account())
        : refused(request, account, 'codesPassword', renewed.reason);
    });
  }),
];

export const ownAccountRoutes: readonly Route[] = [...settingsRoutes, ...securityRoutes];
