import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Officer } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { SeenCase } from '../access.ts';

/** Each look of an officer at what was reported is kept: who, at which case, when. */
export async function recordLook(db: Db, actor: Officer, { id, country }: SeenCase, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('conduct_look')
      .values({ case_id: id, officer_id: actor.id, looked_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'case.looked', subject: id, country }, now);
  });
}
