import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import { accountTopic } from '#platform/live.ts';
import { findConversation, type SeenConversation } from '../access.ts';
import { canAnswer } from '../policy.ts';
import { appendMessage, type NewMessage } from './append-message.ts';

/** Answers in a conversation. A block that came in the meantime wins. */
export async function sendMessage(
  db: Db,
  actor: Actor,
  conversation: SeenConversation,
  { message, live, now }: { readonly message: NewMessage; readonly live: Live; readonly now: Date },
): Promise<Result<'sent', 'closed' | 'notYours'>> {
  const { other } = conversation;
  if (!canAnswer(actor, conversation) || !other) return refuse('closed');
  const result = await db.transaction().execute(async (tx) => {
    await lockPair({ db: tx }, actor.id, other.id);
    const held = await findConversation(tx, actor, conversation.id);
    if (!held?.open) return refuse('closed');
    const sent = await appendMessage(tx, actor, { conversation: conversation.id, message, now });
    return sent ? ok<'sent'>('sent') : refuse('notYours');
  });
  if (result.ok) live.publish(accountTopic(other.id));
  return result;
}
