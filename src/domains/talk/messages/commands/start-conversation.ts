import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation } from '../access.ts';
import { areNearDuplicates, nearDuplicatesBeforeWarning, pairOf, type SendRefusal } from '../model.ts';
import { canWriteTo } from '../policy.ts';
import {
  countStrangersLeft,
  findConversationWith,
  isBlockedBetween,
  isStranger,
  listTextsToStrangers,
} from '../queries.ts';
import { appendMessage, type NewMessage } from '../steps/append-message.ts';

interface Start {
  readonly message: NewMessage;
  /** The sender was warned that the text is nearly the same as others of theirs, and sends it all the same. */
  readonly sendAnyway: boolean;
}

/**
 * The first message to a person. Where the two have a conversation, it goes on. The lock of the pair holds the sender's
 * row, so that of twenty first messages at once no more pass than the limit of the day.
 */
export async function startConversation(
  by: By<Member>,
  person: SeenPerson<Member>,
  { message, sendAnyway }: Start,
): Promise<Result<ConversationId, SendRefusal>> {
  const { actor } = by;
  if (!actor.confirmed) return refuse('notConfirmed');
  if (!canWriteTo(actor, person)) return refuse('closed');
  return transact(by, async (tx): Promise<Result<ConversationId, SendRefusal>> => {
    await lockPair(tx, actor.id, person.id);
    const known = await findConversationWith(tx.db, actor.id, person.id);
    if (known) return continueConversation(tx, known, { to: person.id, message });
    if (person.suspended || (await isBlockedBetween(tx.db, actor.id, person.id))) return refuse('closed');
    const stranger = await isStranger(tx.db, actor.id, person.id);
    const limit = stranger && (await findLimit(tx, { body: message.body, sendAnyway }));
    if (limit) return refuse(limit);
    const conversation = await openConversation(tx, person.id, stranger);
    if (!(await appendMessage(tx, { conversation, to: person.id, message }))) throw new DuplicateKey();
    await tx.record({ verb: 'conversation.started', subject: conversation, country: actor.country });
    return ok(conversation);
  }).catch((error: unknown) => {
    if (error instanceof DuplicateKey) return refuse('duplicateKey');
    throw error;
  });
}

/** The id of the message belongs to another message: the conversation that was opened for it is rolled back. */
class DuplicateKey extends Error {}

async function continueConversation(
  tx: Tx<Member>,
  id: ConversationId,
  { to, message }: { readonly to: MemberId; readonly message: NewMessage },
): Promise<Result<ConversationId, SendRefusal>> {
  const current = await findConversation(tx, id);
  if (!current?.open) return refuse('closed');
  return (await appendMessage(tx, { conversation: id, to, message })) ? ok(id) : refuse('duplicateKey');
}

/** What keeps the actor from writing to one more stranger. */
async function findLimit(
  tx: Tx<Member>,
  { body, sendAnyway }: { readonly body: string; readonly sendAnyway: boolean },
): Promise<SendRefusal | undefined> {
  if ((await countStrangersLeft(tx)) === 0) return 'tooManyStrangers';
  if (sendAnyway) return undefined;
  const sent = await listTextsToStrangers(tx.db, tx.actor.id, tx.now);
  return sent.filter((text) => areNearDuplicates(text, body)).length >= nearDuplicatesBeforeWarning
    ? 'nearDuplicates'
    : undefined;
}

async function openConversation(
  { db, actor, now }: Tx<Member>,
  other: MemberId,
  stranger: boolean,
): Promise<ConversationId> {
  const id = newId<ConversationId>();
  await db
    .insertInto('conversation')
    .values({ id, pair: pairOf(actor.id, other), started_by: actor.id, started_at: now, to_stranger: stranger })
    .execute();
  await db
    .insertInto('conversation_member')
    .values([actor.id, other].map((member_id) => ({ conversation_id: id, member_id, last_message_at: now })))
    .execute();
  return id;
}
