import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import { accountTopic } from '#platform/live.ts';
import type { SeenNotification } from '../access.ts';

interface Options {
  readonly now: Date;
  readonly live: Live;
}

/** Marks one notice, or all of them, as read; the other open pages of the person learn of it. */
export async function markRead(
  db: Db,
  account: AccountId,
  which: SeenNotification | 'all',
  { now, live }: Options,
): Promise<void> {
  const unread = db
    .updateTable('notification')
    .set({ read_at: now })
    .where('account_id', '=', account)
    .where('read_at', 'is', null);
  await (which === 'all' ? unread : unread.where('id', '=', which.id)).execute();
  live.publish(accountTopic(account));
}
