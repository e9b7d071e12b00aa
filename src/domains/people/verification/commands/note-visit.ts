import { noteActivity } from '#domains/people/people-search/steps/note-activity.ts';
import { isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Writes down that a member was here on this day, for his profile and for the order of the search. */
export async function noteVisit(db: Db, member: MemberId, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('member')
      .set({ last_active_on: isoDay(now) })
      .where('id', '=', member)
      .where('last_active_on', '<', isoDay(now))
      .execute();
    await noteActivity({ db: tx, now }, member);
  });
}
