import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

interface Props {
  /** The words on the first button: "Leave the project". */
  readonly label: ComponentChildren;
  readonly icon?: IconName;
  readonly size?: 'small' | 'normal';
  /** plain: where it stands beside each of many things; entry: in an `ItemMenu`. */
  readonly tone?: keyof typeof looks;
  /** harmless: nothing is lost by it. */
  readonly effect?: 'drastic' | 'harmless';
  /** What will happen, and whether it can be undone. */
  readonly question: ComponentChildren;
  /** After a refusal, so that it is seen. */
  readonly open?: boolean;
  /** The form that does it, with its own button. */
  readonly children: ComponentChildren;
}

const looks = { quiet: 'btn btn-outline', plain: 'btn btn-ghost -ms-3', entry: 'drop-item' } as const;

/** "Are you sure?" without JavaScript: the button opens the question, the answer is a second button. */
export function ConfirmDetails({
  label,
  icon,
  size = 'normal',
  tone = 'quiet',
  effect = 'drastic',
  question,
  open = false,
  children,
}: Props) {
  return (
    <menu-close class="contents">
      <details class="confirm" open={open}>
        <summary class={`${looks[tone]} ${size === 'small' && tone !== 'entry' ? 'btn-sm' : ''}`}>
          {icon && <Icon name={icon} size={4} />}
          {label}
        </summary>
        <div class={`box mt-2 p-4 grid gap-3 max-w-prose ${effect === 'drastic' ? 'border-error' : ''}`}>
          <div>{question}</div>
          <div class="flex flex-wrap gap-2">{children}</div>
        </div>
      </details>
    </menu-close>
  );
}
