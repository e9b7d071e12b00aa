import { transact } from '#domains/core/event-log/transact.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import type { SeenPupil } from '../access.ts';
import { lockPupil } from '../steps/lock-pupil.ts';

/** Removes a pupil from this space. What the pupil wrote stays, and so does the account. */
export async function removePupil<actor extends Actor>(
  by: By<actor>,
  pupil: SeenPupil<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  const { space } = pupil;
  if (!canManagePupil(by.actor, space, pupil)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    await lockPupil(tx, pupil.id);
    const { numDeletedRows } = await tx.db
      .deleteFrom('space_pupil')
      .where('space_id', '=', space.id)
      .where('pupil_id', '=', pupil.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    tx.publish(rightsTopic(pupil.id));
    await tx.record({ verb: 'pupil.removed', subject: pupil.id, space: space.id });
  });
  return ok('removed');
}
