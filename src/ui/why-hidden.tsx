import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  readonly href: string;
  /** Only its author is told the reasons. */
  readonly own: boolean;
}

/** Stands where a support service has hidden something: leads its author to the reasons. */
export function WhyHidden({ t, href, own }: Props) {
  if (!own) return null;
  return (
    <a class="link-quiet tap text-area no-print" href={href}>
      {t('ui.whyHidden')}
    </a>
  );
}
