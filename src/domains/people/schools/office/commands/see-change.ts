import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenChange } from '../../access.ts';
import { canSeeChanges } from '../../policy.ts';

/** An officer has looked at what a teacher changed. Who was first stands there. */
export async function seeChange(
  db: Db,
  actor: Actor,
  { id, school, country }: SeenChange,
  { now }: { readonly now: Date },
): Promise<Result<'seen', 'notYours'>> {
  if (!canSeeChanges(actor, { country })) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('school_change')
      .set({ seen_at: now, seen_by: actor.id })
      .where('id', '=', id)
      .where('seen_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n)
      await recordEvent(
        tx,
        actor,
        { verb: 'school.change_seen', subject: school, country, details: { change: id } },
        now,
      );
    return ok('seen');
  });
}
