import { findWaitingAccount, type WaitingAccount } from '#domains/accounts/access.ts';
import { endSession } from '#domains/accounts/commands/end-session.ts';
import { passSecondFactor } from '#domains/accounts/commands/pass-second-factor.ts';
import { setSecondFactor } from '#domains/accounts/commands/set-second-factor.ts';
import { signIn } from '#domains/accounts/commands/sign-in.ts';
import { noSession } from '#domains/accounts/commands/start-session.ts';
import { codeForm, enrolmentForm, signInForm } from '#domains/accounts/forms.ts';
import { linksRoutes } from '#domains/accounts/links/routes.tsx';
import { ownPath } from '#domains/accounts/model.ts';
import { officersRoutes } from '#domains/accounts/officers/routes.tsx';
import { operatorsRoutes } from '#domains/accounts/operators/routes.tsx';
import { ownAccountRoutes } from '#domains/accounts/own-account/routes.tsx';
import { EnrolmentPage } from '#domains/accounts/pages/enrolment-page.tsx';
import { RecoveryCodesPage } from '#domains/accounts/pages/recovery-codes-page.tsx';
import { SecondFactorPage } from '#domains/accounts/pages/second-factor-page.tsx';
import { SignInPage } from '#domains/accounts/pages/sign-in-page.tsx';
import { paths } from '#domains/accounts/paths.ts';
import { everyone } from '#kernel/actor.ts';
import { isWrong, type Problems, readForm } from '#platform/forms.ts';
import { type Answer, type Asked, type Frame, page, type Route, route, seeOther } from '#platform/http.ts';
import type { Message, Translate } from '#platform/i18n.ts';
import { drawSecondFactor, type OfferedSecret, offerSecondFactor, openOffer } from '#platform/second-factor.ts';
import { inWords } from '#ui/problems-in-words.ts';

const frame = (t: Translate, title: Message): Frame => ({ place: 'site', title: t(title), hidden: true });

function backOf({ query, form, cameFrom }: Asked): string | undefined {
  const back = form.get('back') ?? query.get('back');
  return ownPath(back === 'there' ? cameFrom : back);
}

function showSignIn(asked: Asked, problems: Problems = {}, status = 200): Answer {
  const { reader, t, form, query } = asked;
  const shown = { back: backOf(asked), afterReset: query.get('reset') === 'done' && !isWrong(problems) };
  return page(
    <SignInPage reader={reader} values={form} errors={inWords(t, problems)} {...shown} />,
    frame(t, 'accounts.signIn.title'),
    status,
  );
}

function showSecondFactor(asked: Asked, problems: Problems = {}, status = 200): Answer {
  const { reader, t } = asked;
  return page(
    <SecondFactorPage reader={reader} back={backOf(asked)} errors={inWords(t, problems)} />,
    frame(t, 'accounts.secondFactor.title'),
    status,
  );
}

async function showEnrolment(
  asked: Asked,
  { email }: WaitingAccount,
  { secret, sealed }: OfferedSecret,
  problems: Problems = {},
): Promise<Answer> {
  const { reader, t } = asked;
  const picture = await drawSecondFactor(secret, { issuer: t('web.programme'), label: email });
  const shown = { email, secret, sealed, picture, action: paths.enrolment(), back: backOf(asked), must: true };
  return page(
    <EnrolmentPage reader={reader} errors={inWords(t, problems)} {...shown} />,
    frame(t, 'accounts.enrolment.title'),
    isWrong(problems) ? 422 : 200,
  );
}

const atCode = (message: Message): Problems => ({ code: message });

const signingIn: readonly Route[] = [
  route({
    method: 'GET',
    path: '/sign-in',
    who: everyone,
    async handle(asked) {
      const { actor, query } = asked;
      if (actor.kind === 'guest') return showSignIn(asked);
      // Who has signed in already was shown nothing there with his own eyes.
      const back = query.get('back') === 'there' ? undefined : backOf(asked);
      return seeOther(back ?? paths.home(actor.kind));
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in',
    who: everyone,
    async handle(asked) {
      const { db, form, address, now, services, session } = asked;
      const read = readForm(signInForm, form);
      if (!read.ok) return showSignIn(asked, read.problems, 422);
      const given = { ...read.value, address };
      const signed = await signIn(db, given, { now, limits: services.limits, replaces: session });
      if (!signed.ok)
        return signed.reason === 'tooMany'
          ? showSignIn(asked, { '': 'accounts.signIn.tooMany' }, 429)
          : showSignIn(asked, { '': `accounts.signIn.${signed.reason}` }, 422);
      const { cookie, kind, waitsFor } = signed.value;
      const back = backOf(asked);
      if (waitsFor) return seeOther((waitsFor === 'enrolment' ? paths.enrolment : paths.secondFactor)(back), [cookie]);
      return seeOther(back ?? paths.home(kind), [cookie]);
    },
  }),
  route({
    method: 'POST',
    path: '/sign-out',
    who: everyone,
    async handle({ db, session }) {
      await endSession(db, session);
      return seeOther(paths.home('guest'), [noSession]);
    },
  }),
  route({
    method: 'GET',
    path: '/sign-in/second-factor',
    who: ['guest'],
    async handle(asked) {
      const waiting = await findWaitingAccount(asked.db, asked.session, asked.now);
      return waiting?.waitsFor === 'second_factor' ? showSecondFactor(asked) : seeOther(paths.signIn(backOf(asked)));
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in/second-factor',
    who: ['guest'],
    async handle(asked) {
      const { db, now, services, form } = asked;
      const waiting = await findWaitingAccount(db, asked.session, now);
      if (waiting?.waitsFor !== 'second_factor') return seeOther(paths.signIn(backOf(asked)));
      const read = readForm(codeForm, form);
      if (!read.ok) return showSecondFactor(asked, read.problems, 422);
      const passed = await passSecondFactor(db, waiting, read.value.code, { now, ...services });
      if (passed.ok) return seeOther(backOf(asked) ?? paths.home(waiting.kind), [passed.value]);
      return passed.reason === 'tooMany'
        ? showSecondFactor(asked, { '': 'accounts.form.tooMany' }, 429)
        : showSecondFactor(asked, atCode('accounts.form.code'), 422);
    },
  }),
  route({
    method: 'GET',
    path: '/sign-in/enrolment',
    who: ['guest'],
    async handle(asked) {
      const waiting = await findWaitingAccount(asked.db, asked.session, asked.now);
      if (waiting?.waitsFor !== 'enrolment') return seeOther(paths.signIn(backOf(asked)));
      return showEnrolment(asked, waiting, offerSecondFactor(waiting.id, asked.services.seal));
    },
  }),
  route({
    method: 'POST',
    path: '/sign-in/enrolment',
    who: ['guest'],
    async handle(asked) {
      const { db, now, services, form, actor, reader, t } = asked;
      const waiting = await findWaitingAccount(db, asked.session, now);
      if (waiting?.waitsFor !== 'enrolment') return seeOther(paths.signIn(backOf(asked)));
      const read = readForm(enrolmentForm, form);
      const offer = openOffer(waiting.id, form.get('offer') ?? '', services.seal);
      if (!offer || !read.ok) return retryEnrolment(asked, waiting, offer);
      const set = await setSecondFactor(db, actor, waiting, { offer, code: read.value.code }, { now, ...services });
      if (!set.ok && set.reason === 'wrong') return retryEnrolment(asked, waiting, offer);
      if (!set.ok) return seeOther(paths.signIn(backOf(asked)));
      const { recoveryCodes, cookie } = set.value;
      const next = backOf(asked) ?? paths.home(waiting.kind);
      const view = <RecoveryCodesPage reader={reader} codes={recoveryCodes} next={next} />;
      return { ...page(view, frame(t, 'accounts.recovery.title')), cookies: [cookie] };
    },
  }),
];

function retryEnrolment(asked: Asked, waiting: WaitingAccount, offer: OfferedSecret | undefined): Promise<Answer> {
  const problems = atCode(offer ? 'accounts.form.code' : 'accounts.enrolment.hidden');
  return showEnrolment(asked, waiting, offer ?? offerSecondFactor(waiting.id, asked.services.seal), problems);
}

export const accountsRoutes: readonly Route[] = [
  ...signingIn,
  ...linksRoutes,
  ...ownAccountRoutes,
  ...officersRoutes,
  ...operatorsRoutes,
];
