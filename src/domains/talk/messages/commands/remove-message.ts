import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenMessage } from '../access.ts';
import { canRemove } from '../policy.ts';
import { tellConversation } from '../steps/tell-conversation.ts';

/** From now on nobody reads it; sent twice, it is removed once. */
export async function removeMessage(
  by: By<Member>,
  message: SeenMessage<Member>,
): Promise<Result<'removed', 'notAllowed'>> {
  if (message.removed && message.author === by.actor.id) return ok('removed');
  if (!canRemove(by.actor, message)) return refuse('notAllowed');
  return transact(by, async (tx): Promise<Result<'removed', 'notAllowed'>> => {
    const removed = await tx.db
      .updateTable('message')
      .set({ removed_at: tx.now })
      .where('id', '=', message.id)
      .where('hidden_at', 'is', null)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (removed.numUpdatedRows === 0n) return refuse('notAllowed');
    await tx.db.deleteFrom('message_entry').where('message_id', '=', message.id).execute();
    await tx.record({ verb: 'message.removed', subject: message.id, country: tx.actor.country });
    await tellConversation(tx, message.conversation);
    return ok('removed');
  });
}
