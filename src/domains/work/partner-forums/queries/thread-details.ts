import { sql } from 'kysely';
import type { CountryCode, DiscussionId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** What a row of a forum says besides the texts. */
export interface ThreadDetails {
  readonly id: DiscussionId;
  /** In which it is written, where that is known. */
  readonly language: string | null;
  /** Of the pupils of who asks, as their profile says. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Of those who talk in it: of who asks first, then of those who answered last. */
  readonly countries: readonly CountryCode[];
}

/** So many of the newest replies tell which countries take part. */
const mostReplies = 50;

/** For the threads of a page of a forum. One query. */
export async function findThreadDetails(
  db: Db,
  ids: readonly DiscussionId[],
): Promise<ReadonlyMap<DiscussionId, ThreadDetails>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ThreadDetails>`
    select discussion.id, entry.language, profile.age_from as "ageFrom", profile.age_to as "ageTo", array(
        select country from (
          select asker.country, 0 as place where asker.country is not null
          union all
          select member.country, answered.place from (
            select author_account, row_number() over (order by made_at desc, id desc) as place from reply
            where thread_id = discussion.id and hidden_at is null and removed_at is null
            order by made_at desc, id desc limit ${sql.lit(mostReplies)}) answered
          join member on member.id = answered.author_account) talks
        group by country order by min(place)) as countries
    from discussion
    left join forum_entry entry on entry.discussion_id = discussion.id
    left join member asker on asker.id = discussion.author_account
    left join profile on profile.member_id = discussion.author_account and profile.hidden_at is null
    where discussion.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
