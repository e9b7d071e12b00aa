import type { Tx } from '#domains/core/events/transact.ts';
import type { Thread } from '../model.ts';

/**
 * Makes the thread of an item before the item itself. False where the id is taken: the form was sent twice, or the id is somebody
 * else's. Of two at the same moment the second waits here until the first is done.
 */
export async function openThread({ db, now }: Pick<Tx, 'db' | 'now'>, { id, space, rules }: Thread): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('thread')
    .values({ id, kind: rules.kind, space_id: space, last_activity_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}
