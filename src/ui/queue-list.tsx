import type { ComponentChildren } from 'preact';
import { daysBetween } from '#kernel/days.ts';
import type { Reader } from '#platform/http.ts';

export interface QueueEntry {
  readonly id: string;
  readonly href: string;
  /** A small stamp, an avatar, or an icon. */
  readonly picture: ComponentChildren;
  readonly title: string;
  readonly about?: ComponentChildren;
  readonly since: Date;
  readonly urgent?: boolean;
  /** Its case stands beside the list. */
  readonly current?: boolean;
}

interface Props {
  readonly reader: Reader;
  readonly label: string;
  readonly entries: readonly QueueEntry[];
}

/** From so many days on somebody has waited long. */
const long = 3;

/** What waits, the oldest first, each with its age in days. With scripts, j and k go from one to the next, and Enter opens it. */
export function QueueList({ reader, label, entries }: Props) {
  const { t, now } = reader;
  return (
    <queue-keys class="grid grid-cols-[minmax(0,1fr)] gap-2">
      <ol class="box queue overflow-hidden" aria-label={label}>
        {entries.map(({ id, href, picture, title, about, since, urgent, current }) => {
          const days = Math.max(0, daysBetween(since, now));
          return (
            <li key={id} class={current ? 'queue-current' : undefined}>
              {picture}
              <span class="min-w-0 flex-1 wrap-anywhere">
                <a
                  class="font-semibold after:absolute after:inset-0 hover:underline"
                  href={href}
                  aria-current={current ? 'page' : undefined}
                  data-queue
                  dir="auto"
                >
                  {title}
                </a>
                {about && <span class="block text-sm text-muted">{about}</span>}
                {urgent && <span class="block text-sm font-semibold text-error">{t('ui.queue.urgent')}</span>}
              </span>
              <span class={`badge ${days >= long ? 'badge-soft badge-warning' : 'badge-ghost'}`}>
                {t('ui.queue.days', { count: days })}
              </span>
            </li>
          );
        })}
      </ol>
      <label class="queue-hint">
        <input class="checkbox" type="checkbox" checked />
        <span>{t('ui.queue.keys')}</span>
      </label>
    </queue-keys>
  );
}
