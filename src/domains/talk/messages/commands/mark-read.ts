import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { SeenConversation } from '../access.ts';

/**
 * Call it before the messages are loaded: one that arrives between the two is shown and still counts as unread until the
 * page is refreshed; the other way round it would count as read without having been seen.
 */
export async function markRead(db: Db, actor: Member, conversation: SeenConversation): Promise<void> {
  await db
    .updateTable('conversation_member')
    .set({ unread: 0 })
    .where('conversation_id', '=', conversation.id)
    .where('member_id', '=', actor.id)
    .where('unread', '>', 0)
    .execute();
}
