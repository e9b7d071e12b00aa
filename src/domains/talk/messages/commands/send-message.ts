import { transact } from '#domains/core/event-log/transact.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { findConversation, type SeenConversation } from '../access.ts';
import { canAnswer } from '../policy.ts';
import { appendMessage, type NewMessage } from '../steps/append-message.ts';
import { lockConversation } from '../steps/lock-conversation.ts';

/** Answers in a conversation. A block that came in the meantime wins, and so does leaving a group. */
export async function sendMessage(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  message: NewMessage,
): Promise<Result<'sent', 'closed' | 'duplicateKey'>> {
  const { id, other, group } = conversation;
  if (!canAnswer(by.actor, conversation)) return refuse('closed');
  const to = group ? 'group' : other?.id;
  if (!to) return refuse('closed');
  return transact(by, async (tx) => {
    if (to === 'group') await lockConversation(tx, id);
    else await lockPair(tx, tx.actor.id, to);
    const current = await findConversation(tx, id);
    if (!current?.open) return refuse('closed');
    const sent = await appendMessage(tx, { conversation: id, to, message });
    return sent ? ok('sent') : refuse('duplicateKey');
  });
}
