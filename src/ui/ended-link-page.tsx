import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { NarrowPage } from './narrow-page.tsx';

interface Props {
  readonly reader: Reader;
  /** unknown: never made, or replaced by a newer one. */
  readonly state: 'used' | 'expired' | 'unknown';
  /** How to get a new one. */
  readonly remedy: string;
  readonly action?: ComponentChildren;
}

export function EndedLinkPage({ reader: { t }, state, remedy, action }: Props) {
  return (
    <NarrowPage t={t} title={t(`ui.endedLink.${state}`)} lead={t(`ui.endedLink.${state}Text`)}>
      <p>{remedy}</p>
      {action && <div class="mt-4 flex flex-wrap gap-2">{action}</div>}
    </NarrowPage>
  );
}
