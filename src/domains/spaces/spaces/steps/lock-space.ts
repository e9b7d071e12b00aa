import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SpaceId } from '#kernel/ids.ts';

/** Locks a space until the transaction ends: for what must be counted or numbered within it without gaps and doubles. */
export async function lockSpace(tx: Pick<Tx, 'db'>, space: SpaceId): Promise<void> {
  await tx.db.selectFrom('space').select('id').where('id', '=', space).forNoKeyUpdate().execute();
}
