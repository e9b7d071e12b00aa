import { isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Moves a person up in the search, on the first visit of a day. */
export async function noteActivity(tx: Db, member: MemberId, now: Date): Promise<void> {
  await tx
    .updateTable('people_entry')
    .set({ last_active_on: isoDay(now) })
    .where('member_id', '=', member)
    .where('last_active_on', '<', isoDay(now))
    .execute();
}
