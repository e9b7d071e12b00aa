import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ConversationId } from '#kernel/ids.ts';

/** What is done in a group is done one after the other: writing, adding, leaving. False once it is gone. */
export async function lockConversation({ db }: Pick<Tx, 'db'>, id: ConversationId): Promise<boolean> {
  const row = await db.selectFrom('conversation').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return row !== undefined;
}
