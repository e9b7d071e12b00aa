import { transact } from '#domains/core/event-log/transact.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { By } from '#platform/command.ts';
import { accountTopic } from '#platform/live.ts';
import type { SeenNotification } from '../access.ts';

/** Marks these notices, or all of them, as read; the other open pages of the reader learn of it. */
export async function markRead<reader extends Member | Officer>(
  by: By<reader>,
  which: readonly SeenNotification<NoInfer<reader>>[] | 'all',
): Promise<void> {
  await transact(by, async (tx) => {
    const unread = tx.db
      .updateTable('notification')
      .set({ read_at: tx.now })
      .where('account_id', '=', tx.actor.id)
      .where('read_at', 'is', null);
    const ids = which === 'all' ? [] : which.map(({ id }) => id);
    if (which !== 'all' && ids.length === 0) return;
    await (which === 'all' ? unread : unread.where('id', 'in', ids)).execute();
    tx.publish(accountTopic(tx.actor.id));
  });
}
