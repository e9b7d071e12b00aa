import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { ScenePage } from './scene-page.tsx';

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
    <ScenePage title={t(`ui.endedLink.${state}`)} lead={t(`ui.endedLink.${state}Text`)} actions={action}>
      <p>{remedy}</p>
    </ScenePage>
  );
}
