import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type BadgeTone = 'plain' | 'soft' | 'area' | 'success' | 'warning' | 'error' | 'info' | 'label';

interface Props {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

const tones: Record<BadgeTone, string> = {
  plain: 'badge badge-ghost in-data-[area=office]:border-base-300',
  soft: 'badge badge-ghost in-data-[area=office]:border-base-300',
  area: 'badge badge-primary',
  success: 'badge badge-soft badge-success',
  warning: 'badge badge-soft badge-warning',
  error: 'badge badge-soft badge-error',
  info: 'badge badge-soft badge-info',
  label: 'badge badge-secondary',
};

/** One or two words about a thing. `label` is for recognition: quality labels and prizes. */
export function Badge({ tone = 'soft', icon, children }: Props) {
  return (
    <span class={tones[tone]}>
      {icon && <Icon name={icon} size={4} />}
      {children}
    </span>
  );
}
