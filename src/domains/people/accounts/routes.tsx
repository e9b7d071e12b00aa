import { paths as pupils } from '#domains/spaces/pupils/paths.ts';
import { type ActorKind, everyone, idOf } from '#kernel/actor.ts';
import { localPath } from '#kernel/local-path.ts';
import { hasProblems, type Problems, readForm } from '#platform/forms.ts';
import {
  type Answer,
  type Frame,
  json,
  type PageRequest,
  page,
  type Route,
  route,
  seeDone,
  seeOther,
} from '#platform/http.ts';
import type { Message, ProblemMessage, Translate } from '#platform/i18n.ts';
import { deviceCookie, deviceKnows } from '#platform/known-device.ts';
import { findPasswordProblem } from '#platform/password-rules.ts';
import { type OfferedSecret, offerSecondFactor, openOffer } from '#platform/second-factor.ts';
import { inWords } from '#ui/problems-in-words.ts';
import { findPendingAccount, type PendingAccount } from './access.ts';
import { showEnrolment } from './answers.tsx';
import { closingRoutes } from './closing/routes.tsx';
import { setSecondFactor } from './commands/set-second-factor.ts';
import { signIn } from './commands/sign-in.ts';
import { signOut } from './commands/sign-out.ts';
import { verifySecondFactor } from './commands/verify-second-factor.ts';
import { codeForm, enrolmentForm, signInForm } from './forms.ts';
import { linksRoutes } from './links/routes.tsx';
import { mailsOffRoutes } from './mails-off/routes.tsx';
import type { PendingStep } from './model.ts';
import { noticesRoutes } from './notices/routes.tsx';
import { ownAccountRoutes } from './own-account/routes.tsx';
import { RecoveryCodesPage } from './pages/recovery-codes-page.tsx';
import { SecondFactorPage } from './pages/second-factor-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { paths } from './paths.ts';
import { canSignIn } from './policy.ts';
import { noSession } from './steps/start-session.ts';

const frame = (t: Translate, title: Message): Frame => ({ area: 'site', title: t(title), hidden: true });

function returnPath({ query, form, cameFrom }: PageRequest): string | undefined {
  const back = form.get('back') ?? query.get('back');
  return localPath(back === 'there' ? cameFrom : back);
}

function showSignIn(request: PageRequest, problems: Problems = {}, status = 200): Answer {
  const { reader, t, form, query } = request;
  const shown = {
    back: returnPath(request),
    afterReset: query.get('reset') === 'done' && !hasProblems(problems),
    wayBack: status === 429,
  };
  return page(
    <SignInPage reader={reader} values={form} errors={inWords(t, problems)} {...shown} />,
    // With a way back it is a page of one person's own way.
    {
      ...frame(t, 'accounts.signIn.title'),
      description: t('accounts.signIn.description'),
      hidden: shown.back !== undefined,
    },
    status,
  );
}

function showSecondFactor(request: PageRequest, problems: Problems = {}, status = 200): Answer {
  const { reader, t } = request;
  return page(
    <SecondFactorPage reader={reader} back={returnPath(request)} errors={inWords(t, problems)} />,
    frame(t, 'accounts.secondFactor.title'),
    status,
  );
}

function showOwnEnrolment(
  request: PageRequest,
  { email }: PendingAccount,
  offered: OfferedSecret,
  problems: Problems = {},
): Promise<Answer> {
  return showEnrolment(request, {
    frame: frame(request.t, 'accounts.enrolment.title'),
    email,
    offered,
    action: paths.enrolment(),
    back: returnPath(request),
    required: true,
    problems,
  });
}

/** The page of what a session still waits for. */
const pendingPaths: Readonly<Record<PendingStep, (back?: string) => string>> = {
  second_factor: paths.secondFactor,
  enrolment: paths.enrolment,
  closing: paths.keepAccount,
};

const atCode = (message: ProblemMessage): Problems => ({ code: message });

const signInRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/sign-in',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { actor, query } = request;
      if (canSignIn(actor)) return showSignIn(request);
      // After signing in elsewhere, the page that offered the sign-in may show nothing new.
      const back = query.get('back') === 'there' ? undefined : returnPath(request);
      return seeOther(back ?? paths.home(actor.kind));
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      const { address, session, cookies: kept } = request;
      const read = readForm(signInForm, request.form);
      if (!read.ok) return showSignIn(request, read.problems, 422);
      const signed = await signIn(request, {
        ...read.value,
        address,
        replaces: session,
        device: kept[deviceCookie],
      });
      if (!signed.ok)
        return signed.reason === 'tooMany'
          ? showSignIn(request, { '': 'accounts.problem.signIn.tooMany' }, 429)
          : showSignIn(request, { '': `accounts.problem.signIn.${signed.reason}` }, 422);
      const { cookies, kind, pendingStep } = signed.value;
      const back = returnPath(request);
      if (pendingStep) return seeOther(pendingPaths[pendingStep](back), cookies);
      return seeOther(back ?? paths.home(kind), cookies);
    },
  }),
  route({
    method: 'POST',
    path: '/sign-out',
    openTo: 'suspended',
    who: everyone,
    async handle(request) {
      await signOut(request, request.session);
      return afterSignOut[request.actor.kind]();
    },
  }),
  route({
    method: 'GET',
    path: '/session',
    openTo: 'suspended',
    who: everyone,
    handle: async ({ actor }) => json({ who: idOf(actor) }),
  }),
  route({
    method: 'GET',
    path: '/sign-in/second-factor',
    who: ['guest'],
    async handle(request) {
      const pending = await findPendingAccount(request, request.session);
      return pending?.pendingStep === 'second_factor'
        ? showSecondFactor(request)
        : seeOther(paths.signIn(returnPath(request)));
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in/second-factor',
    who: ['guest'],
    async handle(request) {
      const { form } = request;
      const pending = await findPendingAccount(request, request.session);
      if (pending?.pendingStep !== 'second_factor') return seeOther(paths.signIn(returnPath(request)));
      const read = readForm(codeForm, form);
      if (!read.ok) return showSecondFactor(request, read.problems, 422);
      const passed = await verifySecondFactor(request, pending, {
        code: read.value.code,
        address: request.address,
        device: request.cookies[deviceCookie],
      });
      if (passed.ok) {
        const { cookies, pendingStep } = passed.value;
        const back = returnPath(request);
        return seeOther(pendingStep ? pendingPaths[pendingStep](back) : (back ?? paths.home(pending.kind)), cookies);
      }
      return passed.reason === 'tooMany'
        ? showSecondFactor(request, { '': 'accounts.problem.tooMany' }, 429)
        : showSecondFactor(request, atCode('accounts.problem.code'), 422);
    },
  }),
  route({
    method: 'GET',
    path: '/sign-in/enrolment',
    who: ['guest'],
    async handle(request) {
      const pending = await findPendingAccount(request, request.session);
      if (pending?.pendingStep !== 'enrolment') return seeOther(paths.signIn(returnPath(request)));
      return showOwnEnrolment(request, pending, offerSecondFactor(pending.id, request.services.keyring));
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in/enrolment',
    who: ['guest'],
    async handle(request) {
      const { services, form, reader, t } = request;
      const pending = await findPendingAccount(request, request.session);
      if (pending?.pendingStep !== 'enrolment') return seeOther(paths.signIn(returnPath(request)));
      const read = readForm(enrolmentForm, form);
      const offer = openOffer(pending.id, form.get('offer') ?? '', services.keyring);
      if (!offer || !read.ok) return retryEnrolment(request, pending, offer);
      const set = await setSecondFactor(request, pending, { offer, code: read.value.code });
      if (!set.ok && set.reason === 'wrong') return retryEnrolment(request, pending, offer);
      if (!set.ok) return seeOther(paths.signIn(returnPath(request)));
      const { recoveryCodes, cookie } = set.value;
      const next = returnPath(request) ?? paths.home(pending.kind);
      const device = deviceKnows(request.services.keyring, request.cookies[deviceCookie], pending.id);
      const view = <RecoveryCodesPage reader={reader} codes={recoveryCodes} next={next} />;
      return { ...page(view, frame(t, 'accounts.recovery.title')), cookies: [cookie, device] };
    },
  }),
];

function retryEnrolment(
  request: PageRequest,
  pending: PendingAccount,
  offer: OfferedSecret | undefined,
): Promise<Answer> {
  const problems = atCode(offer ? 'accounts.problem.code' : 'accounts.problem.enrolmentTooOld');
  return showOwnEnrolment(request, pending, offer ?? offerSecondFactor(pending.id, request.services.keyring), problems);
}

const toSite = () => seeDone(paths.home('guest'), 'accounts.done.signedOut', [noSession]);
/** Pupils come back to their own door. */
const afterSignOut: Readonly<Record<ActorKind, () => Answer>> = {
  guest: toSite,
  member: toSite,
  officer: toSite,
  operator: toSite,
  pupil: () => seeDone(pupils.signIn(), 'accounts.done.pupilSignedOut', [noSession]),
};

export const accountsRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/password/check',
    openTo: 'suspended',
    who: everyone,
    // While it is typed: the same rule as when it is sent. Nothing is kept of it.
    async handle({ t, form }) {
      const text = (name: string) => form.get(name) ?? '';
      const problem = findPasswordProblem(text('password'), { name: text('name'), email: text('email') });
      return json({ problem: problem ? t(problem) : null });
    },
  }),
  ...signInRoutes,
  ...linksRoutes,
  ...ownAccountRoutes,
  ...closingRoutes,
  ...mailsOffRoutes,
  ...noticesRoutes,
];
