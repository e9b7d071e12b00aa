import { type IconName, icons } from './icons.ts';

interface Props {
  readonly name: IconName;
  /** In quarters of a rem: 4 is small, 5 stands beside text, 8 opens an empty state. */
  readonly size?: 4 | 5 | 6 | 8;
  readonly class?: string;
}

const sizes = { 4: 'size-4', 5: 'size-5', 6: 'size-6', 8: 'size-8' } as const;

/** Put it beside a text or a hidden label: many people do not understand an icon alone. */
export function Icon({ name, size = 5, class: more = '' }: Props) {
  return (
    <svg
      class={`${sizes[size]} shrink-0 ${more}`}
      width={size * 4}
      height={size * 4}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={icons[name]} />
    </svg>
  );
}
