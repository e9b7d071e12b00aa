import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { type Approach, alikeTo, type Concern, compared, pauseEnd, type ShownConcern } from './model.ts';

/** The sender's own, the newest first. One query. */
export async function listApproaches(db: Db, member: MemberId, now: Date): Promise<readonly Approach[]> {
  return db
    .selectFrom('approach')
    .select(['body', 'outcome', 'made_at as at'])
    .where('member_id', '=', member)
    .where('made_at', '>', daysAfter(now, -compared.days))
    .orderBy('made_at', 'desc')
    .limit(compared.most)
    .execute();
}

/** For the page that gives a text back. One query. */
export async function readConcern(
  { db, actor, now }: Pick<By<Member>, 'db' | 'actor' | 'now'>,
  concern: Concern,
  body: string,
): Promise<ShownConcern> {
  const earlier = await listApproaches(db, actor.id, now);
  const sent = alikeTo(body, earlier).filter(({ outcome }) => outcome === 'sent');
  return { concern, alike: sent.map((each) => each.body), now: body, until: pauseEnd(earlier, now) };
}
