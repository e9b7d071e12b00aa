import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { readCursor, takePage, writeCursor } from '#kernel/cursor.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { mostFollowersCounted } from './model.ts';

export interface Follower {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly country: CountryCode;
  readonly school: string | null;
  readonly since: Date;
  /** The reader follows them too. */
  readonly followedBack: boolean;
}

const pageSize = 20;

/** The people who follow the member and can be seen, newest first. One query. */
export async function listFollowers(
  db: Db,
  actor: Member,
  after: string | null,
): Promise<{ readonly entries: readonly Follower[]; readonly next: string | undefined; readonly count: number }> {
  const key = readCursor(after);
  const rows = await db
    .selectFrom('follow')
    .innerJoin('person', 'person.id', 'follow.follower_id')
    .select(['person.id', 'person.name', 'person.initials_of as initialsOf', 'person.country', 'person.school'])
    .select('follow.since')
    .select(
      sql<boolean>`exists (select from follow back where back.follower_id = ${actor.id}::uuid and back.followed_id = person.id)`.as(
        'followedBack',
      ),
    )
    .select(countFollowers(actor).as('count'))
    .where('follow.followed_id', '=', actor.id)
    .where('person.suspended_at', 'is', null)
    .where('person.refused', '=', false)
    .$if(key !== undefined, (query) =>
      query.where(sql<boolean>`(since, follower_id) < (${key?.at ?? null}::timestamptz, ${key?.id ?? null}::uuid)`),
    )
    .orderBy('since', 'desc')
    .orderBy('follower_id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const { shown, last } = takePage(rows, pageSize);
  return { entries: shown, next: last && writeCursor({ at: last.since, id: last.id }), count: rows[0]?.count ?? 0 };
}

/** All of them, up to `mostFollowersCounted` and one more. */
const countFollowers = (actor: Member) => sql<number>`(select count(*)::int from (
  select from follow counted join person one on one.id = counted.follower_id
  where counted.followed_id = ${actor.id}::uuid and one.suspended_at is null and not one.refused
  limit ${sql.lit(mostFollowersCounted + 1)}) all_followers)`;

/** The newest of the followers whom a person is told of together, and how many others there are that follow still. */
export async function listToldTogether(
  db: Db,
  followed: MemberId,
  toldAt: Date,
): Promise<{ readonly newest: { readonly id: MemberId; readonly name: string } | undefined; readonly others: number }> {
  const row = await db
    .selectFrom('follow')
    .innerJoin('person', 'person.id', 'follow.follower_id')
    .select(['person.id', 'person.name', sql<number>`(count(*) over ())::int`.as('count')])
    .where('follow.followed_id', '=', followed)
    .where('follow.told_at', '=', toldAt)
    .where('person.suspended_at', 'is', null)
    .where('person.refused', '=', false)
    .orderBy('since', 'desc')
    .orderBy('follower_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { newest: row && { id: row.id, name: row.name }, others: row ? row.count - 1 : 0 };
}
