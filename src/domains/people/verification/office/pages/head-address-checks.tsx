import type { Reader } from '#platform/http.ts';
import { Icon } from '#ui/icon.tsx';
import { Notice } from '#ui/notice.tsx';
import type { HeadAddressFacts } from '../../head-address/model.ts';
import type { Checks } from '../../model.ts';

interface Props {
  readonly reader: Reader;
  readonly checks: Checks;
}

/** What is known of the head's address, in whole sentences, and what to do where a yes from it proves nothing. */
export function HeadAddressChecks({ reader: { t }, checks }: Props) {
  const { head, headAddress, headProves } = checks;
  if (!headAddress) return null;
  const title = head === 'confirmed' ? 'verification.headAddress.unproven' : 'verification.headAddress.wouldNot';
  return (
    <section class="grid gap-3" aria-labelledby="head-address">
      <h3 id="head-address" class="wrap-anywhere">
        {t('verification.headAddress.title', { email: headAddress.email })}
      </h3>
      <ul class="grid gap-1.5">
        {findingsOf(headAddress, t).map(({ text, isGood }) => (
          <li key={text} class="flex items-start gap-2">
            <Icon name={isGood ? 'check' : 'triangle-alert'} class="mt-0.5 shrink-0" />
            <span class="min-w-0">{text}</span>
          </li>
        ))}
      </ul>
      {!headProves && head !== 'denied' && (
        <Notice tone="warning" kind="static" title={t(title)}>
          {t('verification.headAddress.next')}
        </Notice>
      )}
    </section>
  );
}

interface Finding {
  readonly text: string;
  readonly isGood: boolean;
}

function findingsOf(facts: HeadAddressFacts, t: Reader['t']): Finding[] {
  const { given, domain, freeMail, account, otherSchools, holdsName } = facts;
  return [
    { text: t(`verification.headAddress.given.${given}`), isGood: given === 'entry' },
    freeMail
      ? { text: t('verification.headAddress.freeMail'), isGood: false }
      : {
          text: t(`verification.headAddress.domain.${domain}`),
          isGood: domain === 'school' || domain === 'colleagues',
        },
    { text: t(`verification.headAddress.account.${account}`), isGood: account === 'none' },
    ...(otherSchools > 0
      ? [{ text: t('verification.headAddress.otherSchools', { count: otherSchools }), isGood: false }]
      : []),
    ...(holdsName ? [{ text: t('verification.headAddress.holdsName'), isGood: false }] : []),
  ];
}
