import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type NoticeTone = 'info' | 'success' | 'warning' | 'error';

interface Props {
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  /** news: has just happened and is read aloud; static: was there before. */
  readonly kind?: 'news' | 'static';
  readonly children?: ComponentChildren;
}

const icons = { info: 'info', success: 'circle-check', warning: 'triangle-alert', error: 'circle-alert' } as const;

/** One message in a tinted box. Screen readers read errors at once, other messages when they are idle. */
export function Notice({ tone, title, kind = 'news', children }: Props) {
  const role = kind === 'static' ? undefined : tone === 'error' ? 'alert' : 'status';
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <Icon name={icons[tone]} class="mt-0.5" />
      <div class="min-w-0 grid gap-1">
        {title && <p class="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
