import type { Tx } from '#domains/core/event-log/transact.ts';
import type { ConversationId, MemberId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { pairOf } from '../model.ts';

interface Opened {
  readonly pair: readonly [MemberId, MemberId];
  /** Left out where it begins with the notes of a contact request: both have yet to write in it. */
  readonly startedBy?: MemberId;
  readonly toStranger: boolean;
}

/** Opens the conversation of two people, under the lock of the pair. */
export async function openConversation(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { pair, startedBy, toStranger }: Opened,
): Promise<ConversationId> {
  const id = newId<ConversationId>();
  await db
    .insertInto('conversation')
    .values({
      id,
      pair: pairOf(...pair),
      started_by: startedBy ?? null,
      started_at: now,
      to_stranger: toStranger,
    })
    .execute();
  await db
    .insertInto('conversation_member')
    .values(pair.map((member_id) => ({ conversation_id: id, member_id, last_message_at: now })))
    .execute();
  return id;
}
