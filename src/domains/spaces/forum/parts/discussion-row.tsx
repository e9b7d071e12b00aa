import type { ComponentChildren } from 'preact';
import type { Reader } from '#platform/http.ts';
import { Avatar } from '#ui/avatar.tsx';
import { countryName, writeNumber } from '#ui/names-of.ts';
import { RelativeTime } from '#ui/time.tsx';
import type { DiscussionLine } from '../queries.ts';

interface Props {
  readonly reader: Reader;
  readonly line: DiscussionLine;
  readonly href: string;
  /** Below the title: what else is known of it. */
  readonly badges?: ComponentChildren;
}

/** A discussion in the list of a forum. */
export function DiscussionRow({ reader, line, href, badges }: Props) {
  const { t, language } = reader;
  const { id, authorId, authorName, authorNames, country, removal, replies, lastWriter } = line;
  return (
    <>
      <Avatar id={authorId ?? id} name={authorName ?? ''} initialsOf={authorNames} country={country} />
      <div class="row-body">
        <h2 class="text-lg">
          <a class="wrap-anywhere after:absolute after:inset-0" href={href} dir="auto">
            {removal ? t(`forum.removal.${removal}`) : line.title}
          </a>
        </h2>
        {badges}
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
