import type { Translate } from '#platform/i18n.ts';
import { Notice } from '#ui/notice.tsx';
import { paths } from '../paths.ts';

/** Among what somebody has sent: how many of their texts wait for an officer. */
export function HeldNotice({ t, count }: { readonly t: Translate; readonly count: number }) {
  if (count === 0) return null;
  return (
    <div class="mb-4">
      <Notice tone="info" kind="static">
        {t('screening.own.waiting', { count })}{' '}
        <a class="link-quiet tap" href={paths.ownHeld()}>
          {t('screening.own.open')}
        </a>
      </Notice>
    </div>
  );
}
