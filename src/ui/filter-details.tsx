import type { ComponentChildren } from 'preact';
import type { Translate } from '#platform/i18n.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly t: Translate;
  /** How many filters are in force. */
  readonly chosen: number;
  readonly children: ComponentChildren;
}

/** On a telephone what was found comes before the filters: these open when they are asked for. Where there is room they are always open. */
export function FilterDetails({ t, chosen, children }: Props) {
  return (
    <details class="open-on-desk filters">
      <summary class="btn btn-outline">
        <Icon name="list-filter" size={4} />
        {t('ui.filters', { count: chosen })}
      </summary>
      <div class="box grid grid-cols-[minmax(0,1fr)] gap-6 p-4 max-lg:mt-3 sm:p-6">{children}</div>
    </details>
  );
}
