import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { PupilRole } from '#domains/spaces/spaces/model.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenPupil } from '../access.ts';

export async function changePupilRole(
  db: Db,
  actor: Actor,
  { space, pupil }: { readonly space: SeenSpace; readonly pupil: SeenPupil },
  role: PupilRole,
  { now }: { readonly now: Date },
): Promise<Result<PupilRole, 'notAllowed'>> {
  if (!canManagePupil(space, pupil)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('space_pupil')
      .set({ role })
      .where('space_id', '=', space.id)
      .where('pupil_id', '=', pupil.id)
      .where('role', '!=', role)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await recordEvent(
      tx,
      actor,
      { verb: 'pupil.role_changed', subject: pupil.id, details: { space: space.id, role } },
      now,
    );
  });
  return ok(role);
}
