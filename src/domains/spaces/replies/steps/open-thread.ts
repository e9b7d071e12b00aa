import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Thread } from '../model.ts';

/**
 * Adds the thread of an item, before the item itself. False where the id is taken: by the same form sent twice, or by another item.
 * A simultaneous second form waits here for the commit of the first.
 */
export async function openThread({ db, now }: Pick<Tx, 'db' | 'now'>, { id, space, rules }: Thread): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('thread')
    .values({ id, kind: rules.kind, space_id: space, last_activity_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}
