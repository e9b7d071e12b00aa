import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SpaceId } from '#kernel/ids.ts';

/** Opens or closes a space for writing, as its owner decides. What is in it stays readable. */
export async function setSpaceWritable(tx: Pick<Tx, 'db'>, space: SpaceId, writable: boolean): Promise<void> {
  await tx.db.updateTable('space').set({ writable }).where('id', '=', space).execute();
}
