import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** One line of a list of checks: done, or still open. */
export function Tick({ done, children }: { readonly done: boolean; readonly children: ComponentChildren }) {
  return (
    <li class={`tick ${done ? '' : 'tick-no'}`}>
      <Icon name={done ? 'check' : 'minus'} size={4} />
      <span>{children}</span>
    </li>
  );
}
