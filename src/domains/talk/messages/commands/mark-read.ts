import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import { accountTopic } from '#platform/live.ts';
import type { SeenConversation } from '../access.ts';
import { tellsRead } from '../quiet/queries.ts';

/**
 * Call it before the messages are loaded: one that arrives between the two is shown and still counts as unread until the
 * page is refreshed. The other way round it would count as read without having been shown.
 */
export async function markRead(by: By<Member>, { id, unread, other }: SeenConversation<Member>): Promise<void> {
  if (unread === 0) return;
  await transact(by, async (tx) => {
    // The lock of this row comes before the row of core/waiting, as in appendMessage.
    await tx.db
      .updateTable('conversation_member')
      .set({
        unread: 0,
        read_at: sql<Date | null>`case when ${tellsRead('conversation_member.member_id')} then ${tx.now}::timestamptz end`,
      })
      .where('conversation_id', '=', id)
      .where('member_id', '=', tx.actor.id)
      .execute();
    if (other) tx.publish(accountTopic(other.id));
    await stopWaiting(tx, { kinds: ['conversation'], subject: id, on: { account: tx.actor.id } });
  });
}
