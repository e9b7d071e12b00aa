import type { MemberId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';

/** How many of a member's conversations hold something unread: for the bar of every page. */
export async function countUnreadConversations(db: Db, member: MemberId): Promise<number> {
  const { unread } = await db
    .selectFrom('conversation_member')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('member_id', '=', member)
    .where('unread', '>', 0)
    .executeTakeFirstOrThrow();
  return Number(unread);
}
