import type { ConversationId } from '#kernel/ids.ts';
import type { Reader } from '#platform/http.ts';
import type { Translate } from '#platform/i18n.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { Icon } from '#ui/icon.tsx';
import { countryName } from '#ui/names-of.ts';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import type { InboxEntry } from '../queries.ts';
import { ShownWords } from './shown-words.tsx';

interface Props {
  readonly reader: Reader;
  readonly entries: readonly InboxEntry[];
  /** Open beside the list. */
  readonly current?: ConversationId;
}

/** The newest words of each conversation: a page of its own on phones, beside the open one on wide windows. */
export function ConversationList({ reader, entries, current }: Props) {
  return (
    <ul class="rows inbox">
      {entries.map((entry) => (
        <Entry key={entry.id} {...{ reader, entry }} isCurrent={entry.id === current} />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly reader: Reader;
  readonly entry: InboxEntry;
  readonly isCurrent: boolean;
}

function Entry({ reader, entry, isCurrent }: EntryProps) {
  const { t, language } = reader;
  const name = entry.title ?? (entry.name || t('messages.formerMember'));
  // What is muted asks for nothing: its number alone stands there.
  const isNew = entry.unread > 0;
  return (
    <li class={`relative ${isNew ? 'is-new' : ''} ${isCurrent ? 'is-current' : ''}`}>
      <EntryFace entry={entry} />
      <div class="row-body">
        <div class="inbox-head">
          <p class="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">
            <a
              class={`after:absolute after:inset-0 hover:underline ${isNew ? 'font-bold' : 'font-semibold'}`}
              href={paths.newest(entry.id)}
              aria-current={isCurrent ? 'page' : undefined}
              dir="auto"
            >
              {name}
            </a>
            {entry.country && (
              <span class="inbox-country text-sm text-muted">{countryName(entry.country, language)}</span>
            )}
          </p>
          <span class="text-sm whitespace-nowrap text-muted">
            <RelativeTime when={entry.lastAt} reader={reader} />
          </span>
        </div>
        <div class="flex items-center gap-3">
          <p class={`min-w-0 flex-1 truncate ${isNew ? 'font-semibold' : 'text-muted'}`}>
            {entry.draft === null ? (
              <>
                {entry.lastIsOwn && <span>{t('messages.inbox.own')} </span>}
                {!entry.lastIsOwn && entry.lastBy && <span>{entry.lastBy}: </span>}
                <LastWords {...{ t, entry }} />
              </>
            ) : (
              <>
                <span class="talk-draft">{t('messages.inbox.draft')}</span>{' '}
                <ShownWords t={t} body={entry.draft} files={0} />
              </>
            )}
          </p>
          {entry.muted && <span class="text-sm text-muted">{t('messages.quiet.muted')}</span>}
          {isNew && <Badge tone="label">{t('messages.inbox.unread', { count: entry.unread })}</Badge>}
        </div>
      </div>
    </li>
  );
}

/** Of a person, or the sign of a group. */
export function EntryFace({ entry }: { readonly entry: InboxEntry }) {
  if (entry.title !== null)
    return (
      <span class="round-icon">
        <Icon name="users" />
      </span>
    );
  const { id, other, name, initialsOf, country } = entry;
  return <Avatar id={other ?? id} name={name} initialsOf={initialsOf} country={country ?? undefined} />;
}

function LastWords({ t, entry }: { readonly t: Translate; readonly entry: InboxEntry }) {
  const { lastBody, lastHidden, lastRemoved, lastFiles } = entry;
  if (lastRemoved) return <bdi>{t('messages.removed')}</bdi>;
  if (lastBody === null) return <bdi>{t('messages.inbox.nothingYet')}</bdi>;
  if (lastHidden) return <bdi>{t('messages.hidden')}</bdi>;
  return <ShownWords t={t} body={lastBody} files={lastFiles} />;
}
