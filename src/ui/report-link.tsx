import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  readonly href: string;
  /** What would be reported, read aloud only: "message from Ana". */
  readonly what: string;
}

export function ReportLink({ t, href, what }: Props) {
  return (
    <a class="link-quiet tap inline-flex items-center gap-1 text-sm text-muted no-print" href={href} rel="nofollow">
      <Icon name="flag" size={4} />
      {t('ui.report')}
      <span class="sr-only">: {what}</span>
    </a>
  );
}
