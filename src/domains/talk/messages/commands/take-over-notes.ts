import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { ContactRequestId, ConversationId, MemberId, MessageId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { accountTopic } from '#platform/live.ts';
import { findConversationWith } from '../queries/beginning.ts';
import { openConversation } from '../steps/open-conversation.ts';
import { writeEntry } from '../steps/write-entry.ts';

/**
 * The notes with which two people became contacts are the beginning of their conversation, each at its own moment. A note has the id of its
 * request, so that it becomes a message once.
 */
export async function takeOverNotes(by: By<'program'>, accepted: ContactRequestId): Promise<void> {
  const pair = await findPair(by, accepted);
  if (!pair) return;
  await transact(by, async (tx) => {
    await lockPair(tx, pair.asker, pair.answerer);
    const notes = await listNotes(tx, pair);
    if (notes.length === 0) return;
    const conversation =
      (await findConversationWith(tx.db, pair.asker, pair.answerer)) ??
      (await openConversation(tx, { pair: [pair.asker, pair.answerer], toStranger: false }));
    for (const note of notes) await addNote(tx, conversation, { ...note, isRead: note.to === pair.answerer });
  });
}

interface Pair {
  readonly asker: MemberId;
  /** Has read the note of the other, and accepted. */
  readonly answerer: MemberId;
}

async function findPair({ db }: By<'program'>, accepted: ContactRequestId): Promise<Pair | undefined> {
  return db
    .selectFrom('contact_request')
    .select(['from_id as asker', 'to_id as answerer'])
    .where('id', '=', accepted)
    .executeTakeFirst();
}

interface Note {
  readonly id: ContactRequestId;
  readonly from: MemberId;
  readonly to: MemberId;
  readonly body: string;
  readonly askedAt: Date;
}

/** Accepted notes, the oldest first; none where the contact has ended since. */
async function listNotes({ db }: Tx, { asker, answerer }: Pair): Promise<readonly Note[]> {
  return db
    .selectFrom('contact_request')
    .innerJoin('contact', (join) =>
      join.onRef('contact.member_id', '=', 'from_id').onRef('contact.other_id', '=', 'to_id'),
    )
    .select(['id', 'from_id as from', 'to_id as to', 'note as body', 'asked_at as askedAt'])
    .where('state', '=', 'accepted')
    .where('from_id', 'in', [asker, answerer])
    .where('to_id', 'in', [asker, answerer])
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

async function addNote(
  tx: Tx,
  conversation: ConversationId,
  { id, from, to, body, askedAt, isRead }: Note & { readonly isRead: boolean },
): Promise<void> {
  const added = await tx.db
    .insertInto('message')
    .values({
      id: id as string as MessageId,
      conversation_id: conversation,
      author_account: from,
      body,
      sent_at: askedAt,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return;
  await writeEntry(tx, { id: id as string as MessageId, conversation, body });
  await tx.db
    .updateTable('conversation_member')
    .set((eb) => ({
      last_message_at: eb.fn('greatest', ['last_message_at', eb.val(askedAt)]),
      ...(!isRead && {
        unread: eb
          .case()
          .when('member_id', '=', to)
          .then(eb('unread', '+', 1))
          .else(eb.ref('unread'))
          .end(),
      }),
    }))
    .where('conversation_id', '=', conversation)
    .execute();
  if (!isRead)
    await startWaiting(tx, { kind: 'conversation', subject: conversation, on: { account: to }, waiter: from });
  tx.publish(accountTopic(from), accountTopic(to));
}
