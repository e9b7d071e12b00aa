import type { Tx } from '#domains/core/event-log/transact.ts';
import { moveThread } from '#domains/spaces/replies/steps/move-thread.ts';
import type { DiscussionId, SpaceId } from '#kernel/ids.ts';

/** Takes a discussion with its replies from one space to another. False where it is not in the first any more. */
export async function moveDiscussion(
  tx: Pick<Tx, 'db'>,
  { id, from, to }: { readonly id: DiscussionId; readonly from: SpaceId; readonly to: SpaceId },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('discussion')
    .set({ space_id: to })
    .where('id', '=', id)
    .where('space_id', '=', from)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await moveThread(tx, id, to);
  return true;
}
