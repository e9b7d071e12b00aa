import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { writeRelativeTime } from '#ui/time.tsx';
import type { Checks } from '../../model.ts';

const headTones = { confirmed: 'success', denied: 'error', asked: 'soft', notAsked: 'warning' } as const;
const headIcons = { confirmed: 'check', denied: 'x', asked: 'clock', notAsked: 'triangle-alert' } as const;

/** The checks already done: green where nothing is left to check. */
export function CheckBadges({ reader, checks }: { readonly reader: Reader; readonly checks: Checks }) {
  const { t, language, now } = reader;
  const { address, head, headSince, headProves, schoolConfirmed, duplicates, freeMail, ownAddress, elsewhere } = checks;
  const since = headSince ? writeRelativeTime(headSince, now, language) : '';
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      <Badge tone={address ? 'success' : 'warning'} icon={address ? 'check' : 'clock'}>
        {t(address ? 'verification.check.address' : 'verification.check.addressOpen')}
      </Badge>
      {head === 'confirmed' && !headProves ? (
        <Badge tone="warning" icon="triangle-alert">
          {t('verification.check.head.unproven', { since })}
        </Badge>
      ) : (
        <Badge tone={headTones[head]} icon={headIcons[head]}>
          {t(`verification.check.head.${head}`, { since })}
        </Badge>
      )}
      <Badge tone={schoolConfirmed ? 'success' : 'warning'} icon={schoolConfirmed ? 'check' : 'triangle-alert'}>
        {t(schoolConfirmed ? 'verification.check.school' : 'verification.check.schoolOpen')}
      </Badge>
      {duplicates > 0 && (
        <Badge tone="warning" icon="users">
          {t('verification.check.duplicate', { count: duplicates })}
        </Badge>
      )}
      {freeMail && (
        <Badge tone="warning" icon="mail">
          {t('verification.check.freeMail')}
        </Badge>
      )}
      {ownAddress && (
        <Badge tone="warning" icon="mail">
          {t('verification.check.ownAddress')}
        </Badge>
      )}
      {elsewhere && (
        <Badge tone="warning" icon="mail">
          {t('verification.check.elsewhere')}
        </Badge>
      )}
    </span>
  );
}
