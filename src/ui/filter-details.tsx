import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';

interface Props {
  readonly t: Translate;
  /** How many filters are in force. */
  readonly chosen: number;
  readonly children: ComponentChildren;
}

/** On a telephone what was found comes before the filters: these open when they are asked for. Where there is room they are always open. */
export function FilterDetails({ t, chosen, children }: Props) {
  return (
    <details class="open-on-desk">
      <summary class="tap cursor-pointer link-quiet text-area">{t('ui.filters', { count: chosen })}</summary>
      <div class="grid gap-6 max-lg:mt-4">{children}</div>
    </details>
  );
}
