import type { Reader } from '#platform/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { countryName } from '#ui/names-of.ts';
import { RelativeTime } from '#ui/time.tsx';
import { UserText } from '#ui/user-text.tsx';
import { previewedLength } from '../model.ts';
import { paths } from '../paths.ts';
import type { InboxEntry } from '../queries.ts';
import { EntryFace } from './conversation-list.tsx';

interface Props {
  readonly reader: Reader;
  readonly entry: InboxEntry;
}

/** Beside the list on wide windows: the first conversation with its last letter, which stays unread until it is opened. */
export function NewestLetter({ reader, entry }: Props) {
  const { t, language } = reader;
  const { id, title, name, country, unread, lastIsOwn } = entry;
  return (
    <section class="inbox-newest box overflow-clip" aria-label={t('messages.inbox.newest')}>
      <div class="talk-head">
        <EntryFace entry={entry} />
        <div class="min-w-0 flex-1 wrap-anywhere">
          <h2 class="text-xl" dir="auto">
            {title ?? (name || t('messages.formerMember'))}
          </h2>
          {country && <p class="text-sm text-muted">{countryName(country, language)}</p>}
        </div>
        {unread > 0 && <Badge tone="label">{t('messages.inbox.unread', { count: unread })}</Badge>}
      </div>
      <div class="talk-list">
        <Letter {...{ reader, entry }} />
      </div>
      <p class="talk-foot">
        <ButtonLink href={paths.newest(id)} icon={lastIsOwn ? 'message-square' : 'pencil'}>
          {t(lastIsOwn ? 'messages.inbox.open' : 'messages.inbox.answer')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Letter({ reader, entry }: Props) {
  const { t } = reader;
  const { title, name, lastAt, lastBody, lastIsOwn, lastHidden, lastRemoved, lastBy, lastFiles } = entry;
  if (lastBody === null) return <p class="text-muted">{t('messages.inbox.nothingYet')}</p>;
  const writer = (title === null ? name : lastBy) || t('messages.formerMember');
  const isCut = lastBody.length >= previewedLength;
  return (
    <div class={`message ${lastIsOwn ? 'message-own' : ''}`}>
      {!lastIsOwn && <EntryFace entry={entry} />}
      <div class="bubble grid gap-1">
        <p class="flex flex-wrap items-baseline gap-x-3 text-sm">
          <span class="font-semibold" dir="auto">
            {lastIsOwn ? t('messages.thread.own') : writer}
          </span>
          <span class="text-muted">
            <RelativeTime when={lastAt} reader={reader} />
          </span>
        </p>
        {lastHidden || lastRemoved ? (
          <p class="italic text-muted">{t(lastRemoved ? 'messages.removed' : 'messages.hidden')}</p>
        ) : (
          <>
            {lastBody !== '' && <UserText text={isCut ? `${lastBody}…` : lastBody} />}
            {lastFiles > 0 && <p class="text-muted">{t('messages.files.count', { count: lastFiles })}</p>}
          </>
        )}
      </div>
    </div>
  );
}
