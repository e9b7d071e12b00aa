import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { SeenPerson } from '#domains/people/profiles/access.ts';
import { type Screening, screenText } from '#domains/people/screening/steps/screen-text.ts';
import type { Member } from '#kernel/actor.ts';
import type { ConversationId, MemberId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { findConversation } from '../access.ts';
import type { SendRefusal } from '../model.ts';
import { canWriteTo } from '../policy.ts';
import { findConversationWith, isBlockedBetween, isStranger } from '../queries/beginning.ts';
import { appendMessage, type NewMessage } from '../steps/append-message.ts';
import { openConversation } from '../steps/open-conversation.ts';

interface Start extends Screening {
  readonly message: NewMessage;
}

/**
 * The first message to a person. Where the two have a conversation, it goes on. The lock of the pair holds the sender's
 * row, so that of twenty first messages at once no more pass than the limit of the day.
 */
export async function startConversation(
  by: By<Member>,
  person: SeenPerson<Member>,
  { message, ...screening }: Start,
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
    const screened = stranger
      ? await screenText(tx, { ...message, kind: 'message', to: person.id }, screening)
      : undefined;
    if (screened?.concern) return refuse(screened.concern === 'limited' ? 'tooManyStrangers' : screened.concern);
    const conversation = await openConversation(tx, {
      pair: [actor.id, person.id],
      startedBy: actor.id,
      toStranger: stranger,
    });
    if (!(await appendMessage(tx, { conversation, to: person.id, message }))) throw new DuplicateKey();
    await screened?.keep();
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
