import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export interface Counter {
  readonly href: string;
  readonly icon: IconName;
  /** Read aloud: "Messages, 3 new". */
  readonly label: string;
  /** In the reader's format; left out for none. */
  readonly count?: string | undefined;
  readonly current?: boolean;
}

/** Messages, bell: an icon with how many wait. */
export function BarCounter({ href, icon, label, count, current }: Counter) {
  return (
    <a class="bar-item relative px-[min(0.5rem,8px)]" href={href} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} />
      {count && (
        <span class="bar-count badge badge-xs badge-secondary" aria-hidden="true">
          {count}
        </span>
      )}
      <span class="sr-only">{label}</span>
    </a>
  );
}
