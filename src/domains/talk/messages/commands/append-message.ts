import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

export interface NewMessage {
  /** Sent twice with the same id, it is sent once. */
  readonly id: MessageId;
  readonly body: string;
}

/** Writes a message under the lock of the two. False where the id is the id of something else. */
export async function appendMessage(
  tx: Db,
  actor: Member,
  { conversation, message, now }: { conversation: ConversationId; message: NewMessage; now: Date },
): Promise<boolean> {
  const isFirst = await isFirstAnswer(tx, actor, conversation);
  const sent = await tx
    .insertInto('message')
    .values({ id: message.id, conversation_id: conversation, from_id: actor.id, body: message.body, sent_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (sent.numInsertedOrUpdatedRows === 0n) return isOwn(tx, actor, { conversation, id: message.id });
  await tx
    .updateTable('conversation_member')
    .set((eb) => ({
      last_message_at: now,
      unread: eb
        .case()
        .when('member_id', '=', actor.id)
        .then(eb.ref('unread'))
        .else(eb('unread', '+', 1))
        .end(),
    }))
    .where('conversation_id', '=', conversation)
    .execute();
  if (isFirst)
    await recordEvent(tx, actor, { verb: 'conversation.answered', subject: conversation, country: actor.country }, now);
  return true;
}

/** Whether the actor has not written yet in what another began. */
async function isFirstAnswer(tx: Db, actor: Member, conversation: ConversationId): Promise<boolean> {
  const row = await tx
    .selectFrom('conversation')
    .select('started_by')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('message').select('id').where('conversation_id', '=', conversation).where('from_id', '=', actor.id),
      ).as('wrote'),
    )
    .where('id', '=', conversation)
    .executeTakeFirst();
  return row !== undefined && row.started_by !== actor.id && !row.wrote;
}

async function isOwn(
  tx: Db,
  actor: Member,
  { conversation, id }: { conversation: ConversationId; id: MessageId },
): Promise<boolean> {
  const row = await tx
    .selectFrom('message')
    .select('id')
    .where('id', '=', id)
    .where('conversation_id', '=', conversation)
    .where('from_id', '=', actor.id)
    .executeTakeFirst();
  return row !== undefined;
}
