import type { Tx } from '#domains/core/event-log/transact.ts';
import type { DiscussionId } from '#kernel/ids.ts';

/** Closes a discussion or opens it again. False where it is so already. */
export async function setClosed(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { id, closed }: { readonly id: DiscussionId; readonly closed: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('discussion')
    .set({ closed_at: closed ? now : null })
    .where('id', '=', id)
    .where('closed_at', closed ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
