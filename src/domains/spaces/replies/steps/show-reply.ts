import type { Tx } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SeenReply } from '../access.ts';
import { adjustReplyCount } from './adjust-reply-count.ts';
import { updateWaiting } from './update-waiting.ts';

/**
 * Shows a reply that waits to everybody who reads the item, once, where its words may be shown. The caller has asked its policy. One that was shown,
 * removed or hidden meanwhile is left as it is.
 */
export async function showReply<reason extends string>(
  tx: Tx,
  reply: SeenReply,
  clear: (body: string) => Promise<Result<unknown, reason>>,
): Promise<Result<'shown' | 'unchanged', reason>> {
  const kept = await tx.db
    .selectFrom('reply')
    .select('body')
    .where('id', '=', reply.id)
    .where('waits_since', 'is not', null)
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!kept) return ok('unchanged');
  const cleared = await clear(kept.body);
  if (!cleared.ok) return refuse(cleared.reason);
  await tx.db.updateTable('reply').set({ waits_since: null }).where('id', '=', reply.id).execute();
  await updateWaiting(tx, { id: reply.thread, space: reply.space });
  await adjustReplyCount(tx, reply.thread, 1);
  if (reply.space) tx.publish(topicOf(reply.space));
  return ok('shown');
}
