import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SchoolId } from '#kernel/ids.ts';

/** A support service knows the schools: part of the first verification of somebody who teaches there. */
export async function confirmSchools({ db, now }: Pick<Tx, 'db' | 'now'>, schools: readonly SchoolId[]): Promise<void> {
  await db
    .updateTable('school')
    .set({ confirmed_at: now })
    // In order, so that two officers who verify colleagues at once do not deadlock.
    .where('id', 'in', (of) =>
      of
        .selectFrom('school')
        .select('id')
        .where('id', 'in', schools)
        .where('confirmed_at', 'is', null)
        .orderBy('id')
        .forNoKeyUpdate(),
    )
    .execute();
}
