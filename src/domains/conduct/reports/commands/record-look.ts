import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { SeenCase } from '../access.ts';

/** Each look of an officer at what was reported is kept: who, at which case, when. */
export async function recordLook(by: By<Officer>, { id, country }: SeenCase<Officer>): Promise<void> {
  await transact(by, async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('conduct_look')
      .values({ case_id: id, officer_id: tx.actor.id, looked_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return;
    await tx.record({ verb: 'case.looked', subject: id, country });
  });
}
