import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canOpenDiscussion } from '#domains/spaces/spaces/policy.ts';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LiveUpdates } from '#ui/live-updates.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pager } from '#ui/pager.tsx';
import { RelativeTime } from '#ui/time.tsx';
import { paths } from '../paths.ts';
import type { DiscussionLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly space: SeenSpace;
  readonly discussions: readonly DiscussionLine[];
  readonly older: string | undefined;
}

export function ForumPage({ reader, space, discussions, older }: Props) {
  const { t } = reader;
  const open = canOpenDiscussion(space) && (
    <ButtonLink href={paths.newDiscussion(space.id)} icon="plus">
      {t('forum.new')}
    </ButtonLink>
  );
  return (
    <main id="main" class="page py-8 max-w-4xl">
      <LiveUpdates space={space.id} />
      <PageHeading
        title={t('forum.title')}
        lead={t(space.writable ? 'forum.lead' : 'forum.leadClosed')}
        actions={discussions.length > 0 && open}
      />
      {!space.writable && (
        <div class="mb-6">
          <Notice tone="info" kind="static">
            {t('forum.closed')}
          </Notice>
        </div>
      )}
      {discussions.length === 0 ? (
        <EmptyState icon="message-square" title={t(space.writable ? 'forum.empty' : 'forum.emptyClosed')} action={open}>
          {open && t('forum.emptyText')}
        </EmptyState>
      ) : (
        <ul class="box rows forum-list overflow-hidden">
          {discussions.map((line) => (
            <li key={line.id}>
              <DiscussionRow reader={reader} space={space} line={line} />
            </li>
          ))}
        </ul>
      )}
      <Pager t={t} older={older} />
    </main>
  );
}

function DiscussionRow({ reader, space, line }: Pick<Props, 'reader' | 'space'> & { readonly line: DiscussionLine }) {
  const { t, language } = reader;
  const { id, authorId, authorName, authorNames, country, removal, replies, lastWriter } = line;
  return (
    <>
      <Avatar id={authorId ?? id} name={authorName ?? ''} initialsOf={authorNames} country={country} />
      <div class="row-body">
        <h2 class="text-lg">
          <a class="wrap-anywhere after:absolute after:inset-0" href={paths.discussion(space.id, id)} dir="auto">
            {removal ? t(`forum.removal.${removal}`) : line.title}
          </a>
        </h2>
        {line.opening && (
          <p class="line-clamp-2" dir="auto">
            {line.opening}
          </p>
        )}
        <p class="text-sm text-muted">
          <bdi>{authorName ?? t('forum.formerMember')}</bdi>
          {country && `, ${countryName(country, language)}`}
          {!lastWriter && (
            <>
              {' · '}
              <RelativeTime when={line.lastActivityAt} reader={reader} />
            </>
          )}
        </p>
        {lastWriter && (
          <p class="mt-1 flex items-center gap-2 text-sm text-muted">
            <Avatar
              id={lastWriter.id ?? id}
              name={lastWriter.name ?? ''}
              initialsOf={lastWriter.names ?? undefined}
              size="small"
            />
            <span>
              {t('forum.lastReply', { name: lastWriter.name ?? t('forum.formerMember') })}
              {' · '}
              <RelativeTime when={line.lastActivityAt} reader={reader} />
            </span>
          </p>
        )}
      </div>
      <p class="talk-count">
        <strong aria-hidden="true">{writeNumber(replies, language)}</strong>
        <small aria-hidden="true">{t('forum.replies.word', { count: replies })}</small>
        <span class="sr-only">{t('forum.replies.count', { count: replies })}</span>
      </p>
    </>
  );
}
