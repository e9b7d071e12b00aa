import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface Props {
  readonly icon: IconName;
  /** Left out where the count above the list says already that there is nothing. */
  readonly title?: string;
  /** What to do now, in one sentence. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** A small scene for what is missing; the sign beside it says which. */
const scenes: Readonly<Partial<Record<IconName, 'pen-pals' | 'games'>>> = {
  'message-square': 'pen-pals',
  mail: 'pen-pals',
  inbox: 'pen-pals',
  users: 'pen-pals',
  image: 'games',
  'graduation-cap': 'games',
  'notebook-pen': 'games',
};

/** Nothing here yet: says so, and what to do. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div class="rounded-box bg-area-soft px-[min(1.5rem,5%)] py-10 grid grid-cols-[minmax(0,1fr)] justify-items-center gap-2 text-center">
      <span class="empty-scene" aria-hidden="true">
        <span class="stamp stamp-xs">
          <span class="stamp-paper">
            <span class={`stamp-art sample-${scenes[icon] ?? 'flying'}`} />
          </span>
        </span>
        <span class="round-icon">
          <Icon name={icon} />
        </span>
      </span>
      {title && <p class="display text-lg">{title}</p>}
      {children && <div class="max-w-prose text-muted">{children}</div>}
      {action && <div class="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
