import { type Answer, type PageRequest, page } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EndedLinkPage } from '#ui/ended-link-page.tsx';
import { paths } from './paths.ts';

/** The link that should confirm an address does not work any more, and how to get another one. */
export function answerEndedConfirmation(
  { reader, t, actor }: PageRequest,
  state: 'used' | 'expired' | 'unknown',
): Answer {
  const goOn = actor.kind === 'guest' ? paths.signIn(paths.account()) : paths.account();
  const action = <ButtonLink href={goOn}>{t('accounts.confirm.another')}</ButtonLink>;
  return page(
    <EndedLinkPage reader={reader} state={state} remedy={t('accounts.confirm.ended')} action={action} />,
    { area: 'site', title: t(`ui.endedLink.${state}`), hidden: true },
    410,
  );
}
