import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenPupil } from '../access.ts';

/** Closes this space to a pupil. What the pupil wrote stays, and so does the account. */
export async function removePupil(
  db: Db,
  actor: Actor,
  { space, pupil }: { readonly space: SeenSpace; readonly pupil: SeenPupil },
  { now }: { readonly now: Date },
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canManagePupil(space, pupil)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('space_pupil')
      .where('space_id', '=', space.id)
      .where('pupil_id', '=', pupil.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'pupil.removed', subject: pupil.id, details: { space: space.id } }, now);
  });
  return ok('removed');
}
