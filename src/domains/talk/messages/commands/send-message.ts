import { transact } from '#domains/core/event-log/transact.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { findConversation, type SeenConversation } from '../access.ts';
import { canAnswer } from '../policy.ts';
import { appendMessage, type NewMessage } from '../steps/append-message.ts';

/** Answers in a conversation. A block that came in the meantime wins. */
export async function sendMessage(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  message: NewMessage,
): Promise<Result<'sent', 'closed' | 'duplicateKey'>> {
  const { id, other } = conversation;
  if (!canAnswer(by.actor, conversation) || !other) return refuse('closed');
  return transact(by, async (tx) => {
    await lockPair(tx, tx.actor.id, other.id);
    const current = await findConversation(tx, id);
    if (!current?.open) return refuse('closed');
    const sent = await appendMessage(tx, { conversation: id, to: other.id, message });
    return sent ? ok('sent') : refuse('duplicateKey');
  });
}
