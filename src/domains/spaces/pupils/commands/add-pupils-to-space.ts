import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canManagePupils } from '#domains/spaces/spaces/policy.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type PupilId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { mostInASpace } from '../model.ts';
import { insertIntoSpace } from '../steps/insert-into-space.ts';
import { lockPupils } from '../steps/lock-pupils.ts';

/** Adds pupils whom the teacher has created for another space. Others on the list are passed over. */
export async function addPupilsToSpace(
  by: By<Member>,
  space: SeenSpace<Member>,
  pupils: readonly string[],
): Promise<Result<number, 'notAllowed' | 'tooMany'>> {
  if (!canManagePupils(space)) return refuse('notAllowed');
  const chosen = pupils.filter(isUuid).slice(0, 300) as PupilId[];
  if (chosen.length === 0) return ok(0);
  return transact(by, async (tx) => {
    const there = await lockPupils(tx, space.id);
    const inside = new Set(there.map(({ id }) => id));
    const own = await tx.db
      .selectFrom('pupil')
      .select('id')
      .where('id', 'in', chosen)
      .where('teacher_id', '=', by.actor.id)
      .where('ended_at', 'is', null)
      .orderBy('id')
      // Their list may be undone at this moment: those who are gone then are passed over.
      .forKeyShare()
      .execute();
    const added = own.filter(({ id }) => !inside.has(id));
    if (added.length === 0) return ok(0);
    if (there.length + added.length > mostInASpace) return refuse('tooMany');
    await insertIntoSpace(tx, space.id, added);
    await tx.record({ verb: 'pupil.added', subject: space.id, space: space.id, details: { count: added.length } });
    return ok(added.length);
  });
}
