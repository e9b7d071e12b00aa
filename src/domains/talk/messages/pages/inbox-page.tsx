import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { HeldNotice } from '#domains/people/screening/parts/held-notice.tsx';
import type { Reader } from '#platform/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { paths } from '../paths.ts';
import type { InboxEntry, Page, Shelf } from '../queries.ts';
import { SearchForm } from '../search/pages/search-page.tsx';
import { ConversationList } from './conversation-list.tsx';
import { NewestLetter } from './newest-letter.tsx';

interface Props {
  readonly reader: Reader;
  readonly inbox: Page<InboxEntry>;
  readonly shelf: Shelf;
  /** This is not the newest page. */
  readonly older: boolean;
  /** So many of the reader's own texts wait for an officer. */
  readonly held: number;
}

export function InboxPage({ reader, inbox, shelf, older, held }: Props) {
  const { t } = reader;
  const { entries, next } = inbox;
  const [newest] = entries;
  return (
    <main id="main" class="page pt-8 pb-12">
      <LiveUpdates />
      <PageHeading
        title={t(shelf === 'archive' ? 'messages.quiet.archived' : 'messages.inbox.title')}
        actions={
          <>
            <ButtonLink tone="quiet" icon="search" href={peopleSearch.people()}>
              {t('messages.inbox.find')}
            </ButtonLink>
            <ButtonLink tone="quiet" icon="users" href={paths.newGroup()}>
              {t('messages.group.new')}
            </ButtonLink>
          </>
        }
      />
      <HeldNotice t={t} count={held} />
      {newest && (
        <div class="mb-6">
          <SearchForm t={t} q="" />
        </div>
      )}
      {newest ? (
        <div class="inbox-split">
          <div class="min-w-0">
            <div class="box overflow-hidden">
              <ConversationList {...{ reader, entries }} />
            </div>
            <Pager
              t={t}
              newer={older ? (shelf === 'archive' ? paths.archived() : paths.inbox()) : undefined}
              older={next && (shelf === 'archive' ? paths.archivedAfter(next) : paths.inboxAfter(next))}
            />
          </div>
          <NewestLetter reader={reader} entry={newest} />
        </div>
      ) : shelf === 'archive' ? (
        <EmptyState icon="inbox" title={t('messages.quiet.noneArchived')}>
          {t('messages.quiet.noneArchivedAdvice')}
        </EmptyState>
      ) : (
        <EmptyState
          icon="message-square"
          title={t('messages.inbox.none')}
          action={<ButtonLink href={peopleSearch.people()}>{t('messages.inbox.find')}</ButtonLink>}
        >
          {t('messages.inbox.noneAdvice')}
        </EmptyState>
      )}
      <p class="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        {shelf === 'inbox' ? (
          <a class="link-quiet tap text-area" href={paths.archived()}>
            {t('messages.quiet.archived')}
          </a>
        ) : (
          <a class="link-quiet tap text-area" href={paths.inbox()}>
            {t('messages.quiet.toInbox')}
          </a>
        )}
        <a class="link-quiet tap text-area" href={paths.settings()}>
          {t('messages.settings.title')}
        </a>
      </p>
    </main>
  );
}
