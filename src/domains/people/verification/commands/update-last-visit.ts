import { transact } from '#domains/core/event-log/transact.ts';
import { updateLastActive } from '#domains/people/people-search/steps/update-last-active.ts';
import { wakeReader } from '#domains/people/suggestions/making/steps/wake-reader.ts';
import { isoDay } from '#kernel/days.ts';
import type { MemberId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';

/** Notes that a member was here on this day, for the profile and for the order of the search. */
export async function updateLastVisit(by: By<'program'>, member: MemberId): Promise<void> {
  await transact(by, async (tx) => {
    const today = isoDay(tx.now);
    await tx.db
      .updateTable('member')
      .set({ last_active_on: today })
      .where('id', '=', member)
      .where('last_active_on', '<', today)
      .execute();
    await updateLastActive(tx, member);
    await wakeReader(tx, member, { wakes: 'resting' });
  });
}
