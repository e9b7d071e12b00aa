import type { ComponentChildren } from 'preact';
import { daysBetween } from '#kernel/days.ts';
import type { Reader } from '#platform/http.ts';
import { Icon } from './icon.tsx';
import { factsOf } from './names-of.ts';

export interface QueueEntry {
  readonly id: string;
  readonly href: string;
  /** A small stamp, an avatar, or an icon. */
  readonly picture: ComponentChildren;
  readonly title: string;
  readonly about?: ComponentChildren;
  /** How many of its checks are not done yet. */
  readonly checksOpen?: number;
  /** Which they are, in words: they stand in place of their number. */
  readonly openChecks?: readonly string[];
  readonly since: Date;
  readonly urgent?: boolean;
  /** Its case stands beside the list. */
  readonly current?: boolean;
}

interface Props {
  readonly reader: Reader;
  readonly label: string;
  readonly entries: readonly QueueEntry[];
  /** Beside a case: where the whole queue is. */
  readonly all?: string;
}

/** From so many days on somebody has waited long. */
const long = 3;

/** What waits, the oldest first, each with its age in days. With scripts, j and k go from one to the next, and Enter opens it. */
export function QueueList({ reader, label, entries, all }: Props) {
  const { t } = reader;
  return (
    <QueueKeys t={t}>
      <div class="box overflow-hidden">
        <ol class="queue" aria-label={label}>
          {entries.map((entry) => (
            <Entry key={entry.id} reader={reader} entry={entry} />
          ))}
        </ol>
        {all && (
          <p class="queue-all">
            <a class="btn btn-outline w-full" href={all}>
              {t('ui.queue.all')}
            </a>
          </p>
        )}
      </div>
    </QueueKeys>
  );
}

/** Around a list whose links have `data-queue`: keys go from one to the next. */
export function QueueKeys({ t, children }: { readonly t: Reader['t']; readonly children: ComponentChildren }) {
  return (
    <queue-keys class="grid grid-cols-[minmax(0,1fr)] gap-2">
      {children}
      <label class="queue-hint">
        <input class="checkbox" type="checkbox" checked />
        <span>{t('ui.queue.keys')}</span>
      </label>
    </queue-keys>
  );
}

function Entry({ reader, entry }: { readonly reader: Reader; readonly entry: QueueEntry }) {
  const { t, now } = reader;
  const { href, picture, title, about, checksOpen, openChecks = [], since, urgent, current } = entry;
  const days = Math.max(0, daysBetween(since, now));
  return (
    <li class={current ? 'queue-current' : undefined}>
      <span class="queue-picture">{picture}</span>
      <span class="wrap-anywhere">
        <a
          class="font-semibold after:absolute after:inset-0 hover:underline"
          href={href}
          aria-current={current ? 'page' : undefined}
          data-queue
          dir="auto"
        >
          {title}
        </a>
        {about && <span class="queue-about">{about}</span>}
        {checksOpen !== undefined && (
          <span class={`queue-check ${checksOpen === 0 ? '' : 'queue-open'}`}>
            <Icon name={checksOpen === 0 ? 'check' : 'minus'} size={4} />
            <span>{openChecks.length > 0 ? factsOf(openChecks) : t('ui.queue.checksOpen', { count: checksOpen })}</span>
          </span>
        )}
        {urgent && <span class="block text-sm font-semibold text-error">{t('ui.queue.urgent')}</span>}
      </span>
      <span class={`queue-age badge ${days >= long ? 'badge-soft badge-warning' : 'badge-ghost'}`}>
        {t('ui.queue.days', { count: days })}
      </span>
    </li>
  );
}
