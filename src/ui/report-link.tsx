import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  readonly href: string;
  /** What would be reported, read aloud only: "message from Ana". */
  readonly what: string;
  /** Of the reader: nobody reports themselves. */
  readonly own: boolean;
}

export function ReportLink({ t, href, what, own }: Props) {
  if (own) return null;
  return (
    <a class="link-quiet tap inline-flex items-center gap-1 text-sm text-muted no-print" href={href} rel="nofollow">
      <Icon name="flag" size={4} />
      {t('ui.report')}
      <span class="sr-only">: {what}</span>
    </a>
  );
}
