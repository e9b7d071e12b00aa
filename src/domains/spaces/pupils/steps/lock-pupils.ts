import type { Tx } from '#domains/core/event-log/transact.ts';
import { lockSpace } from '#domains/spaces/spaces/steps/lock-space.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';

/** The pupils of a space, which is locked: lists that are added at the same moment count and number each other. */
export async function lockPupils(
  tx: Pick<Tx, 'db'>,
  space: SpaceId,
): Promise<{ readonly id: PupilId; readonly name: string }[]> {
  await lockSpace(tx, space);
  return tx.db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .select(['pupil.id', 'pupil.name'])
    .where('space_pupil.space_id', '=', space)
    .where('pupil.ended_at', 'is', null)
    .execute();
}
