import type { Tx } from '#domains/core/event-log/transact.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';

export async function insertIntoSpace(
  tx: Pick<Tx, 'db' | 'now'>,
  space: SpaceId,
  pupils: readonly { readonly id: PupilId }[],
): Promise<void> {
  const row = { space_id: space, role: 'pupil', joined_at: tx.now } as const;
  await tx.db
    .insertInto('space_pupil')
    .values(pupils.map(({ id }) => ({ ...row, pupil_id: id })))
    .execute();
}
