import type { AccountId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';

/** How many notices a person has not read: for the bar of every page. */
export async function countUnreadNotices(db: Db, account: AccountId): Promise<number> {
  const { unread } = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}
