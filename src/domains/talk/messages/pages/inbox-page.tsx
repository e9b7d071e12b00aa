import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { firstWords } from '../model.ts';
import { paths } from '../paths.ts';
import type { InboxEntry, Page } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly inbox: Page<InboxEntry>;
}

export function InboxPage({ reader, inbox }: Props) {
  const { t } = reader;
  return (
    <main id="main" class="page py-8">
      <LiveUpdates />
      <PageHeading title={t('messages.inbox.title')} />
      {inbox.entries.length === 0 ? (
        <EmptyState
          icon="message-square"
          title={t('messages.inbox.none')}
          action={<ButtonLink href={peopleSearch.people()}>{t('messages.inbox.find')}</ButtonLink>}
        >
          {t('messages.inbox.noneAdvice')}
        </EmptyState>
      ) : (
        <ul class="grid gap-2 max-w-4xl">
          {inbox.entries.map((entry) => (
            <Entry key={entry.id} reader={reader} entry={entry} />
          ))}
        </ul>
      )}
      <Pager t={t} older={inbox.next && paths.inboxAfter(inbox.next)} />
    </main>
  );
}

function Entry({ reader, entry }: { readonly reader: Reader; readonly entry: InboxEntry }) {
  const { t } = reader;
  const name = entry.name || t('messages.formerMember');
  return (
    <li class="box relative p-4 grid grid-cols-[auto_1fr] gap-x-4">
      <Avatar id={entry.other ?? entry.id} name={entry.name} initialsOf={entry.initialsOf} />
      <div class="min-w-0 grid gap-1">
        <div class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <a
            class={`after:absolute after:inset-0 hover:underline ${entry.unread > 0 ? 'font-bold' : 'font-medium'}`}
            href={paths.conversation(entry.id)}
            dir="auto"
          >
            {name}
          </a>
          {entry.unread > 0 && <Badge tone="area">{t('messages.inbox.unread', { count: entry.unread })}</Badge>}
          <span class="ms-auto text-sm text-muted">
            <RelativeTime when={entry.lastAt} reader={reader} />
          </span>
        </div>
        <p class={`truncate ${entry.unread > 0 ? 'font-bold' : 'text-muted'}`}>
          {entry.lastIsOwn && <span>{t('messages.inbox.own')} </span>}
          <bdi>
            {entry.lastHidden ? t('messages.hidden') : firstWords(entry.lastBody) || t('messages.inbox.onlyLink')}
          </bdi>
        </p>
      </div>
    </li>
  );
}
