import { transact } from '#domains/core/event-log/transact.ts';
import type { PupilRole } from '#domains/spaces/spaces/model.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import type { SeenPupil } from '../access.ts';
import { lockPupil } from '../steps/lock-pupil.ts';

export async function changePupilRole<actor extends Actor>(
  by: By<actor>,
  pupil: SeenPupil<NoInfer<actor>>,
  role: PupilRole,
): Promise<Result<PupilRole, 'notAllowed'>> {
  const { space } = pupil;
  if (!canManagePupil(by.actor, space, pupil)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    await lockPupil(tx, pupil.id);
    const { numUpdatedRows } = await tx.db
      .updateTable('space_pupil')
      .set({ role })
      .where('space_id', '=', space.id)
      .where('pupil_id', '=', pupil.id)
      .where('role', '!=', role)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    tx.publish(rightsTopic(pupil.id));
    await tx.record({ verb: 'pupil.role_changed', subject: pupil.id, space: space.id, details: { role } });
  });
  return ok(role);
}
