import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName } from '#ui/names-of.ts';
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
    <main id="main" class="page pt-8 pb-12">
      <LiveUpdates />
      <div class="mx-auto max-w-4xl">
        <PageHeading
          title={t('messages.inbox.title')}
          actions={
            <ButtonLink tone="quiet" icon="search" href={peopleSearch.people()}>
              {t('messages.inbox.find')}
            </ButtonLink>
          }
        />
        {inbox.entries.length === 0 ? (
          <EmptyState icon="message-square" title={t('messages.inbox.none')}>
            {t('messages.inbox.noneAdvice')}
          </EmptyState>
        ) : (
          <ul class="box rows overflow-hidden">
            {inbox.entries.map((entry) => (
              <Entry key={entry.id} reader={reader} entry={entry} />
            ))}
          </ul>
        )}
        <Pager t={t} older={inbox.next && paths.inboxAfter(inbox.next)} />
      </div>
    </main>
  );
}

function Entry({ reader, entry }: { readonly reader: Reader; readonly entry: InboxEntry }) {
  const { t, language } = reader;
  const name = entry.name || t('messages.formerMember');
  const isNew = entry.unread > 0;
  return (
    <li class={`relative ${isNew ? 'is-new' : ''}`}>
      <Avatar
        id={entry.other ?? entry.id}
        name={entry.name}
        initialsOf={entry.initialsOf}
        country={entry.country ?? undefined}
      />
      <div class="row-body">
        <div class="inbox-head">
          <p class="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">
            <a
              class={`after:absolute after:inset-0 hover:underline ${isNew ? 'font-bold' : 'font-semibold'}`}
              href={paths.conversation(entry.id)}
              dir="auto"
            >
              {name}
            </a>
            {entry.country && <span class="text-sm text-muted">{countryName(entry.country, language)}</span>}
            {isNew && <Badge tone="label">{t('messages.inbox.unread', { count: entry.unread })}</Badge>}
          </p>
          <span class="text-sm whitespace-nowrap text-muted">
            <RelativeTime when={entry.lastAt} reader={reader} />
          </span>
        </div>
        <p class={`truncate ${isNew ? 'font-semibold' : 'text-muted'}`}>
          {entry.lastIsOwn && <span>{t('messages.inbox.own')} </span>}
          <bdi>
            {entry.lastHidden ? t('messages.hidden') : firstWords(entry.lastBody) || t('messages.inbox.onlyLink')}
          </bdi>
        </p>
      </div>
    </li>
  );
}
