import type { Tx } from '#domains/core/events/transact.ts';
import type { SchoolId } from '#kernel/ids.ts';

/** A support service knows the school: part of the first verification of somebody who teaches there. */
export async function confirmSchool({ db, now }: Pick<Tx, 'db' | 'now'>, school: SchoolId): Promise<void> {
  await db
    .updateTable('school')
    .set({ confirmed_at: now })
    .where('id', '=', school)
    .where('confirmed_at', 'is', null)
    .execute();
}
