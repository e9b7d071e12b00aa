import type { Translate } from '#platform/i18n.ts';
import { Notice } from '#ui/notice.tsx';

/** For members whose support service has not confirmed them yet. */
export function ReadsOnly({ t }: { readonly t: Translate }) {
  return (
    <Notice tone="info" kind="static">
      {t('partner-forums.readsOnly')}
    </Notice>
  );
}
