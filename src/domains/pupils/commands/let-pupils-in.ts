import type { Member } from '../../../kernel/actor.ts';
import { isUuid, type PupilId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { SeenSpace } from '../../spaces/access.ts';
import { canManagePupils } from '../../spaces/policy.ts';

/** Lets pupils whom the teacher has made for another space into this one. Others on the list are passed over. */
export async function letPupilsIn(
  db: Db,
  actor: Member,
  space: SeenSpace,
  pupils: readonly string[],
  { now }: { readonly now: Date },
): Promise<Result<number, 'notAllowed'>> {
  if (!canManagePupils(space)) return refuse('notAllowed');
  const asked = pupils.filter(isUuid).slice(0, 300) as PupilId[];
  if (asked.length === 0) return ok(0);
  return db.transaction().execute(async (tx) => {
    const own = await tx
      .selectFrom('pupil')
      .select('id')
      .where('id', 'in', asked)
      .where('teacher_id', '=', actor.id)
      .where('ended_at', 'is', null)
      .execute();
    if (own.length === 0) return ok(0);
    const { numInsertedOrUpdatedRows: count = 0n } = await tx
      .insertInto('space_pupil')
      .values(own.map(({ id }) => ({ space_id: space.id, pupil_id: id, role: 'pupil' as const, joined_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (count === 0n) return ok(0); // the same list, sent twice
    const details = { space: space.id, count: Number(count) };
    await recordEvent(tx, actor, { verb: 'pupil.let_in', subject: space.id, details }, now);
    return ok(own.length);
  });
}
