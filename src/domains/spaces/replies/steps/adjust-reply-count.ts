import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ThreadId } from '#kernel/ids.ts';

/** Updates the number of replies, in the transaction that hides, shows or removes one. */
export async function adjustReplyCount({ db }: Pick<Tx, 'db'>, thread: ThreadId, by: 1 | -1): Promise<void> {
  await db
    .updateTable('thread')
    .set({ replies: sql`greatest(replies + ${by}::integer, 0)` })
    .where('id', '=', thread)
    .execute();
}
