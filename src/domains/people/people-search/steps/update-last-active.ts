import type { Tx } from '#domains/core/event-log/transact.ts';
import { isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';

/** Moves a person up in the search, on the first visit of a day. */
export async function updateLastActive({ db, now }: Pick<Tx, 'db' | 'now'>, member: MemberId): Promise<void> {
  await db
    .updateTable('people_entry')
    .set({ last_active_on: isoDay(now) })
    .where('member_id', '=', member)
    .where('last_active_on', '<', isoDay(now))
    .execute();
}
