import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ConversationId } from '#kernel/ids.ts';
import { accountTopic } from '#platform/live.ts';

/** Everybody who takes part sees at once what became of it, where it is open. */
export async function tellConversation({ db, publish }: Pick<Tx, 'db' | 'publish'>, id: ConversationId): Promise<void> {
  const people = await db
    .selectFrom('conversation_member')
    .select('member_id')
    .where('conversation_id', '=', id)
    .execute();
  publish(...people.map(({ member_id }) => accountTopic(member_id)));
}
