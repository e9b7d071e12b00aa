import { type RawBuilder, sql } from 'kysely';
import { commonest } from '#domains/people/people-search/model.ts';
import { weightInSql } from '#domains/people/people-search/queries/search-words.ts';
import { type Actor, idOf } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { mostSimilar, type Topic } from '../model.ts';

export interface SimilarThread {
  readonly id: DiscussionId;
  readonly title: string;
  readonly topic: Topic | null;
  /** Of the forum. */
  readonly forum: string;
  readonly replies: number;
  readonly closed: boolean;
  readonly lastActivityAt: Date;
}

/** So many lexemes are looked for, the most telling, and so many threads scored, the newest that hold one of them. */
const [mostLexemes, mostScored] = [32, 400] as const;
/** Of what the text itself would get; what shares less is not shown. */
const leastShare = 0.12;
/** From this share on one concept is enough, or none: the words are the same. */
const mostlySame = 0.5;

/** Threads that are most like a text, in any language and forum. One query. */
export function findThreadsLikeText(db: Db, actor: Actor, lexemes: readonly string[]): Promise<SimilarThread[]> {
  return lexemes.length === 0 ? Promise.resolve([]) : findAlike(db, actor, sql`${[...lexemes]}::text[]`);
}

/** Threads that are most like another one. One query. */
export function findThreadsLike(db: Db, actor: Actor, thread: DiscussionId): Promise<SimilarThread[]> {
  const own = sql`array(select unnest(tsvector_to_array(search)) from forum_entry where discussion_id = ${thread}::uuid)`;
  return findAlike(db, actor, own, thread);
}

async function findAlike(
  db: Db,
  actor: Actor,
  lexemes: RawBuilder<unknown>,
  except: DiscussionId | null = null,
): Promise<SimilarThread[]> {
  const reader = idOf(actor) ?? null;
  // Quoted: lexemes hold letters and digits, and one sign more at most. A concept says more than a word, which stands there as a stem too.
  const { rows } = await sql<SimilarThread>`
    with asked as materialized (
      select lexeme, quote_literal(lexeme)::tsquery as query,
        (case left(lexeme, 1) when '#' then 100 when '~' then 10 else 25 end) * ${weightInSql(sql`share`)} as points
      from unnest(${lexemes}) as given (lexeme)
      left join lateral (select share from search_weight where search_weight.lexeme = given.lexeme limit 1) weight on true
      where coalesce(share, 0) <= ${sql.lit(commonest)}
      order by points desc, lexeme limit ${sql.lit(mostLexemes)}
    ), near as materialized (
      select discussion_id, search, posted_at from forum_entry
      where search @@ (select string_agg(query::text, ' | ')::tsquery from asked)
        and discussion_id is distinct from ${except}::uuid
      order by posted_at desc, discussion_id desc limit ${sql.lit(mostScored)}
    ), scored as materialized (
      select discussion_id, posted_at, (select sum(points) from asked where search @@ query) as words,
        (select count(*) from asked where search @@ query and lexeme like '#%') as concepts
      from near
    ), likest as materialized (
      select * from scored
      where words >= ${sql.lit(leastShare)} * (select sum(points) from asked)
        and (concepts >= 2 or words >= ${sql.lit(mostlySame)} * (select sum(points) from asked))
      order by words desc, posted_at desc, discussion_id desc limit ${sql.lit(4 * mostSimilar)}
    )
    select discussion.id, discussion.title, topic, space.title as forum, thread.replies,
      closed_at is not null or not space.writable as closed, thread.last_activity_at as "lastActivityAt"
    from likest join discussion on discussion.id = likest.discussion_id
      join thread on thread.id = discussion.id
      join space on space.id = discussion.space_id
      join partner_forum on partner_forum.space_id = space.id and state <> 'planned'
    where hidden_at is null and removed_at is null and merged_into is null
      and (author_account is null
        or author_account <> all (array(select other_id from blocked_pair where one_id = ${reader}::uuid)))
    order by words desc, likest.posted_at desc, discussion.id desc limit ${sql.lit(mostSimilar)}`.execute(db);
  return rows;
}
