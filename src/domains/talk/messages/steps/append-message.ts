import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { noteAnswer } from '#domains/people/screening/steps/note-answer.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MemberId, MessageId } from '#kernel/ids.ts';
import { accountTopic } from '#platform/live.ts';
import { writeEntry } from './write-entry.ts';

export interface NewMessage {
  /** Sent twice with the same id, it is sent once. */
  readonly id: MessageId;
  readonly body: string;
  /** The message of the same conversation that it answers. */
  readonly quotes?: MessageId | undefined;
}

interface Appended {
  readonly conversation: ConversationId;
  /** The other one of two; everybody else in a group, where nobody waits for one person. */
  readonly to: MemberId | 'group';
  readonly message: NewMessage;
}

/**
 * Writes a message, under the lock of the pair or of the group. again: the same form has sent it before. False where the id already belongs to
 * something else, also to other words of the same form.
 */
export async function appendMessage(
  tx: Tx<Member>,
  { conversation, to, message: { id, body, quotes } }: Appended,
): Promise<'new' | 'again' | false> {
  const { db, actor, now } = tx;
  const isFirst = to !== 'group' && (await isFirstAnswer(tx, conversation));
  const sent = await db
    .insertInto('message')
    .values({
      id,
      conversation_id: conversation,
      author_account: actor.id,
      body,
      quotes_id: quotes ?? null,
      sent_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (sent.numInsertedOrUpdatedRows === 0n) return (await isSentAgain(tx, conversation, { id, body })) && 'again';
  await writeEntry(tx, { id, conversation, body });
  const readers = await raiseUnread(tx, conversation, id);
  if (to !== 'group' && !readers.some(({ id, muted }) => id === to && muted))
    await startWaiting(tx, { kind: 'conversation', subject: conversation, on: { account: to }, waiter: actor.id });
  if (isFirst) {
    await noteAnswer(tx, { kind: 'message', writer: to, reader: actor.id, answer: 'answered' });
    await tx.record({ verb: 'conversation.answered', subject: conversation, country: actor.country });
  }
  tx.publish(...readers.filter(({ id }) => id !== actor.id).map(({ id }) => accountTopic(id)));
  return 'new';
}

interface Raised {
  readonly id: MemberId;
  readonly muted: boolean;
}

/** Its author's draft is sent. For those who have blocked the author nothing is new: they do not read it. Of two who block each other neither writes. */
async function raiseUnread(
  { db, actor, now }: Tx<Member>,
  conversation: ConversationId,
  message: MessageId,
): Promise<readonly Raised[]> {
  const ofOthers = (column: 'draft' | 'draft_at') =>
    sql<never>`case when member_id <> ${actor.id}::uuid then ${sql.ref(column)} end`;
  const raised = await db
    .updateTable('conversation_member')
    .set((eb) => ({
      last_message_at: now,
      draft: ofOthers('draft'),
      draft_at: ofOthers('draft_at'),
      last_sent_id: eb.case().when('member_id', '=', actor.id).then(message).else(eb.ref('last_sent_id')).end(),
      // What was put away comes back, where it is not muted.
      archived: sql<boolean>`archived and muted`,
      unread: eb
        .case()
        .when('member_id', '=', actor.id)
        .then(eb.ref('unread'))
        .else(eb('unread', '+', 1))
        .end(),
    }))
    .where('conversation_id', '=', conversation)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('blocked_pair')
            .select('one_id')
            .whereRef('one_id', '=', 'conversation_member.member_id')
            .where('other_id', '=', actor.id)
            .where('by_one', '=', true),
        ),
      ),
    )
    .returning(['member_id as id', 'muted'])
    .execute();
  return raised;
}

/** Whether the actor has not written yet in a conversation that the other one began. Notes of contact requests are older than theirs. */
async function isFirstAnswer({ db, actor }: Tx<Member>, conversation: ConversationId): Promise<boolean> {
  const row = await db
    .selectFrom('conversation')
    .select('started_by')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('message')
          .select('id')
          .whereRef('sent_at', '>=', 'conversation.started_at')
          .where('conversation_id', '=', conversation)
          .where('author_account', '=', actor.id),
      ).as('wrote'),
    )
    .where('id', '=', conversation)
    .executeTakeFirst();
  return row !== undefined && row.started_by !== actor.id && !row.wrote;
}

async function isSentAgain(
  { db, actor }: Tx<Member>,
  conversation: ConversationId,
  { id, body }: NewMessage,
): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('id', '=', id)
    .where('conversation_id', '=', conversation)
    .where('author_account', '=', actor.id)
    .where('body', '=', body)
    .executeTakeFirst();
  return row !== undefined;
}
