import type { Tx } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { SeenReply } from '../access.ts';
import type { ThreadRules } from '../model.ts';
import { adjustReplyCount } from './adjust-reply-count.ts';
import { updateWaiting } from './update-waiting.ts';

/**
 * The text is not shown any more; the row stays, so that reports about it can still be decided. The caller has asked its policy.
 * A reply that was hidden meanwhile stays hidden.
 */
export async function removeReply(tx: Tx, reply: SeenReply, { kind, counts }: ThreadRules): Promise<void> {
  const removed = await tx.db
    .updateTable('reply')
    .set({ removed_at: tx.now })
    .where('id', '=', reply.id)
    .where('removed_at', 'is', null)
    .where('hidden_at', 'is', null)
    .returning('waits_since')
    .executeTakeFirst();
  if (!removed) return;
  // What waits is not counted yet.
  if (removed.waits_since) await updateWaiting(tx, { id: reply.thread, space: reply.space });
  else if (counts === 'readable') await adjustReplyCount(tx, reply.thread, -1);
  await tx.record({ verb: 'reply.removed', subject: reply.id, space: reply.space ?? undefined, details: { kind } });
  if (reply.space) tx.publish(topicOf(reply.space));
}
