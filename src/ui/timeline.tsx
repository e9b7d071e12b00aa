import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly icon: IconName;
  /** What happened, with who did it. */
  readonly what: ComponentChildren;
  /** A <Time> or <RelativeTime>. */
  readonly when: ComponentChildren;
  /** The reason, where one was given. */
  readonly why?: ComponentChildren;
}

export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol class="grid">
      {entries.map(({ id, icon, what, when, why }) => (
        <li key={id} class="timeline-entry">
          <span class="timeline-dot">
            <Icon name={icon} size={4} />
          </span>
          <div class="min-w-0">
            <p>{what}</p>
            <p class="text-sm text-muted">{when}</p>
            {why && <div class="mt-1 border-s-4 border-base-300 ps-3">{why}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
