import { transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Member } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import type { SeenConversation } from '../../access.ts';

/** What the actor alone chooses for a conversation: how much they hear of it, and whether it stands in their list. */
export interface Quiet {
  readonly muted?: boolean;
  readonly archived?: boolean;
}

/** Who mutes a conversation of two is not waited for in it; it waits again where they want to hear of it and have not read all. */
export async function quietConversation(
  by: By<Member>,
  { id, group, other }: SeenConversation<Member>,
  quiet: Quiet,
): Promise<void> {
  await transact(by, async (tx) => {
    const { db, actor } = tx;
    const row = await db
      .updateTable('conversation_member')
      .set(quiet)
      .where('conversation_id', '=', id)
      .where('member_id', '=', actor.id)
      .returning(['unread', 'muted'])
      .executeTakeFirst();
    if (!row || group || quiet.muted === undefined) return;
    const on = { account: actor.id };
    if (row.muted) await stopWaiting(tx, { kinds: ['conversation'], subject: id, on });
    else if (row.unread > 0 && other)
      await startWaiting(tx, { kind: 'conversation', subject: id, on, waiter: other.id });
  });
}
