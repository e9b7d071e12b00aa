import { recordEvent } from '#domains/core/events/record-event.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import { accountTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation } from '../access.ts';
import { alikeBeforeWarning, areAlike, pairOf, type SendRefusal } from '../model.ts';
import { canWriteTo } from '../policy.ts';
import {
  countStrangersLeft,
  findConversationWith,
  isBlockedBetween,
  isStranger,
  listTextsToStrangers,
} from '../queries.ts';
import { appendMessage, type NewMessage } from './append-message.ts';

interface Start {
  readonly message: NewMessage;
  /** The sender has seen that he wrote nearly the same to others, and sends it all the same. */
  readonly meantAlike: boolean;
  readonly live: Live;
  readonly now: Date;
}

/**
 * The first message to somebody; where the two have a conversation, it goes on. The lock of the two holds the sender's row,
 * so that of twenty first messages at once no more pass than the day allows.
 */
export async function startConversation(
  db: Db,
  actor: Member,
  person: SeenPerson,
  { message, meantAlike, live, now }: Start,
): Promise<Result<ConversationId, SendRefusal>> {
  if (!actor.confirmed) return refuse('notConfirmed');
  if (!canWriteTo(actor, person)) return refuse('closed');
  const result = await db
    .transaction()
    .execute(async (tx): Promise<Result<ConversationId, SendRefusal>> => {
      await lockPair({ db: tx }, actor.id, person.id);
      const known = await findConversationWith(tx, actor.id, person.id);
      if (known) {
        const held = await findConversation(tx, actor, known);
        if (!held?.open) return refuse('closed');
        return (await appendMessage(tx, actor, { conversation: known, message, now })) ? ok(known) : refuse('notYours');
      }
      if (person.suspended || (await isBlockedBetween(tx, actor.id, person.id))) return refuse('closed');
      const stranger = await isStranger(tx, actor.id, person.id);
      if (stranger && (await countStrangersLeft(tx, actor, now)) === 0) return refuse('tooManyStrangers');
      if (stranger && !meantAlike && (await isAlikeTooOften(tx, actor, { body: message.body, now })))
        return refuse('alike');
      const conversation = await openConversation(tx, actor, { other: person.id, stranger, now });
      if (!(await appendMessage(tx, actor, { conversation, message, now }))) throw new TakenId();
      await recordEvent(
        tx,
        actor,
        { verb: 'conversation.started', subject: conversation, country: actor.country },
        now,
      );
      return ok(conversation);
    })
    .catch((error: unknown) => {
      if (error instanceof TakenId) return refuse('notYours' as const);
      throw error;
    });
  if (result.ok) live.publish(accountTopic(person.id));
  return result;
}

/** The message's id is another message's: nothing of the conversation may stay. */
class TakenId extends Error {}

async function isAlikeTooOften(tx: Db, actor: Member, { body, now }: { body: string; now: Date }): Promise<boolean> {
  const sent = await listTextsToStrangers(tx, actor.id, now);
  return sent.filter((text) => areAlike(text, body)).length >= alikeBeforeWarning;
}

async function openConversation(
  tx: Db,
  actor: Member,
  { other, stranger, now }: { other: MemberId; stranger: boolean; now: Date },
): Promise<ConversationId> {
  const id = newId<ConversationId>();
  await tx
    .insertInto('conversation')
    .values({ id, pair: pairOf(actor.id, other), started_by: actor.id, started_at: now, to_stranger: stranger })
    .execute();
  await tx
    .insertInto('conversation_member')
    .values([actor.id, other].map((member_id) => ({ conversation_id: id, member_id, last_message_at: now })))
    .execute();
  return id;
}
