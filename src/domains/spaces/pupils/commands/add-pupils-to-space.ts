import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type PupilId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { mostInASpace } from '../model.ts';

/** Lets pupils whom the teacher has made for another space into this one. Others on the list are passed over. */
export async function addPupilsToSpace(
  db: Db,
  actor: Member,
  space: SeenSpace,
  pupils: readonly string[],
  { now }: { readonly now: Date },
): Promise<Result<number, 'notAllowed' | 'tooMany'>> {
  if (!canManagePupils(space)) return refuse('notAllowed');
  const asked = pupils.filter(isUuid).slice(0, 300) as PupilId[];
  if (asked.length === 0) return ok(0);
  return db.transaction().execute(async (tx) => {
    // Held, as by who makes pupils: lists that come at once count each other, and the same one sent twice comes in once.
    await tx.selectFrom('space').select('id').where('id', '=', space.id).forNoKeyUpdate().execute();
    const there = await tx
      .selectFrom('space_pupil')
      .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
      .select('pupil.id')
      .where('space_pupil.space_id', '=', space.id)
      .where('pupil.ended_at', 'is', null)
      .execute();
    const inside = new Set(there.map(({ id }) => id));
    const own = await tx
      .selectFrom('pupil')
      .select('id')
      .where('id', 'in', asked)
      .where('teacher_id', '=', actor.id)
      .where('ended_at', 'is', null)
      .execute();
    const coming = own.filter(({ id }) => !inside.has(id));
    if (coming.length === 0) return ok(0);
    if (there.length + coming.length > mostInASpace) return refuse('tooMany');
    await tx
      .insertInto('space_pupil')
      .values(coming.map(({ id }) => ({ space_id: space.id, pupil_id: id, role: 'pupil' as const, joined_at: now })))
      .execute();
    const details = { space: space.id, count: coming.length };
    await recordEvent(tx, actor, { verb: 'pupil.let_in', subject: space.id, details }, now);
    return ok(coming.length);
  });
}
