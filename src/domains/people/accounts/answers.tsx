import { hasProblems, type Problems } from '#platform/forms.ts';
import { type Answer, type Frame, type PageRequest, page } from '#platform/http.ts';
import { drawSecondFactor, type OfferedSecret } from '#platform/second-factor.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EndedLinkPage } from '#ui/ended-link-page.tsx';
import { inWords } from '#ui/problems-in-words.ts';
import type { ReceivedLink } from './access.ts';
import { ConfirmedPage } from './links/pages/confirm-page.tsx';
import { EnrolmentPage } from './pages/enrolment-page.tsx';
import { paths } from './paths.ts';
import { canSignIn } from './policy.ts';

/** The link that should confirm an address has confirmed it already; or it does not work any more, and how to get another one. */
export function answerEndedConfirmation({ reader, t, actor }: PageRequest, link: ReceivedLink | undefined): Answer {
  if (link?.holds) {
    const next = paths.ownHome(actor.kind);
    const view = <ConfirmedPage reader={reader} outcome="already" next={next} />;
    return page(view, { area: 'site', title: t('accounts.confirm.already'), hidden: true }, 410);
  }
  const state = link && link.state !== 'open' ? link.state : 'unknown';
  const goOn = canSignIn(actor) ? paths.signIn(paths.account()) : paths.account();
  const action = <ButtonLink href={goOn}>{t('accounts.confirm.another')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.confirm.ended')} action={action} />,
    { area: 'site', title: t(`ui.endedLink.${state}`), hidden: true },
    410,
  );
}

interface Enrolment {
  readonly frame: Frame;
  readonly email: string;
  readonly offered: OfferedSecret;
  readonly action: string;
  readonly back?: string | undefined;
  /** Nothing else opens before it is done. */
  readonly required: boolean;
  readonly problems?: Problems;
}

/** The page on which somebody switches a second factor on. */
export async function showEnrolment(
  { reader, t }: PageRequest,
  { frame, email, offered: { secret, sealed }, action, back, required, problems = {} }: Enrolment,
): Promise<Answer> {
  const picture = await drawSecondFactor(secret, { issuer: t('web.programme'), label: email });
  return page(
    <EnrolmentPage
      {...{ reader, email, secret, sealed, picture, action, back, required }}
      errors={inWords(t, problems)}
    />,
    frame,
    hasProblems(problems) ? 422 : 200,
  );
}
