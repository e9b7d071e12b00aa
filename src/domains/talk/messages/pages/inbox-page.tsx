import { paths as peopleSearch } from '#domains/people/people-search/paths.ts';
import { HeldNotice } from '#domains/people/screening/parts/held-notice.tsx';
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
import { UserText } from '#ui/user-text.tsx';
import { previewedLength } from '../model.ts';
import { paths } from '../paths.ts';
import type { InboxEntry, Page } from '../queries.ts';
import { ConversationList } from './conversation-list.tsx';

interface Props {
  readonly reader: Reader;
  readonly inbox: Page<InboxEntry>;
  /** This is not the newest page. */
  readonly older: boolean;
  /** So many of the reader's own texts wait for an officer. */
  readonly held: number;
}

export function InboxPage({ reader, inbox, older, held }: Props) {
  const { t } = reader;
  const { entries, next } = inbox;
  const [newest] = entries;
  return (
    <main id="main" class="page pt-8 pb-12">
      <LiveUpdates />
      <PageHeading
        title={t('messages.inbox.title')}
        actions={
          <ButtonLink tone="quiet" icon="search" href={peopleSearch.people()}>
            {t('messages.inbox.find')}
          </ButtonLink>
        }
      />
      <HeldNotice t={t} count={held} />
      {newest ? (
        <div class="inbox-split">
          <div class="min-w-0">
            <div class="box overflow-hidden">
              <ConversationList {...{ reader, entries }} />
            </div>
            <Pager t={t} newer={older ? paths.inbox() : undefined} older={next && paths.inboxAfter(next)} />
          </div>
          <NewestLetter reader={reader} entry={newest} />
        </div>
      ) : (
        <EmptyState
          icon="message-square"
          title={t('messages.inbox.none')}
          action={<ButtonLink href={peopleSearch.people()}>{t('messages.inbox.find')}</ButtonLink>}
        >
          {t('messages.inbox.noneAdvice')}
        </EmptyState>
      )}
    </main>
  );
}

/** Beside the list on wide windows: the first conversation with its last letter, which stays unread until it is opened. */
function NewestLetter({ reader, entry }: { readonly reader: Reader; readonly entry: InboxEntry }) {
  const { t, language } = reader;
  const { id, other, name, initialsOf, country, unread, lastAt, lastBody, lastIsOwn, lastHidden } = entry;
  const isCut = lastBody.length >= previewedLength;
  return (
    <section class="inbox-newest box overflow-clip" aria-label={t('messages.inbox.newest')}>
      <div class="talk-head">
        <Avatar id={other ?? id} name={name} initialsOf={initialsOf} country={country ?? undefined} />
        <div class="min-w-0 flex-1 wrap-anywhere">
          <h2 class="text-xl" dir="auto">
            {name || t('messages.formerMember')}
          </h2>
          {country && <p class="text-sm text-muted">{countryName(country, language)}</p>}
        </div>
        {unread > 0 && <Badge tone="label">{t('messages.inbox.unread', { count: unread })}</Badge>}
      </div>
      <div class="talk-list">
        <div class={`message ${lastIsOwn ? 'message-own' : ''}`}>
          {!lastIsOwn && <Avatar id={other ?? id} name={name} initialsOf={initialsOf} country={country ?? undefined} />}
          <div class="bubble grid gap-1">
            <p class="flex flex-wrap items-baseline gap-x-3 text-sm">
              <span class="font-semibold" dir="auto">
                {lastIsOwn ? t('messages.thread.own') : name || t('messages.formerMember')}
              </span>
              <span class="text-muted">
                <RelativeTime when={lastAt} reader={reader} />
              </span>
            </p>
            {lastHidden ? (
              <p class="italic text-muted">{t('messages.hidden')}</p>
            ) : (
              <UserText text={isCut ? `${lastBody}…` : lastBody} />
            )}
          </div>
        </div>
      </div>
      <p class="talk-foot">
        <ButtonLink href={paths.newest(id)} icon={lastIsOwn ? 'message-square' : 'pencil'}>
          {t(lastIsOwn ? 'messages.inbox.open' : 'messages.inbox.answer')}
        </ButtonLink>
      </p>
    </section>
  );
}
