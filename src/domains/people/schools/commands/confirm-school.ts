import type { SchoolId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** A support service knows the school: part of the first verification of somebody who teaches there. */
export async function confirmSchool(tx: Db, school: SchoolId, now: Date): Promise<void> {
  await tx
    .updateTable('school')
    .set({ confirmed_at: now })
    .where('id', '=', school)
    .where('confirmed_at', 'is', null)
    .execute();
}
