import { transact } from '#domains/core/event-log/transact.ts';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import type { Member } from '#kernel/actor.ts';
import { isUuid, type MessageFileId, type MessageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { findConversation, type SeenConversation } from '../access.ts';
import { canAttach } from '../attachments/policy.ts';
import { attachFiles, listDraftFiles } from '../attachments/steps/attach-files.ts';
import { canAnswer } from '../policy.ts';
import { appendMessage, type NewMessage } from '../steps/append-message.ts';
import { lockConversation } from '../steps/lock-conversation.ts';

/** With the files that were chosen for it, or of them alone. */
type Answer = NewMessage & { readonly files?: readonly MessageFileId[] };

/** Answers in a conversation. A block that came in the meantime wins, and so does leaving a group. */
export async function sendMessage(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  { files = [], ...message }: Answer,
): Promise<Result<'sent', 'closed' | 'duplicateKey' | 'nothing'>> {
  const { id, other, group } = conversation;
  if (!canAnswer(by.actor, conversation)) return refuse('closed');
  const to = group ? 'group' : other?.id;
  if (!to) return refuse('closed');
  return transact(by, async (tx) => {
    if (to === 'group') await lockConversation(tx, id);
    else await lockPair(tx, tx.actor.id, to);
    const current = await findConversation(tx, id);
    if (!current?.open) return refuse('closed');
    const chosen = canAttach(tx.actor, current) ? await listDraftFiles(tx, { conversation: id, files }) : [];
    if (message.body === '' && chosen.length === 0 && !(await isSent(tx, current, message.id)))
      return refuse('nothing');
    const sent = await appendMessage(tx, { conversation: id, to, message });
    if (sent) await attachFiles(tx, { conversation: id, message: message.id, files: sent === 'new' ? chosen : [] });
    return sent ? ok('sent') : refuse('duplicateKey');
  });
}

/** The same form has come before. */
export async function isSent(
  { db, actor }: Pick<By<Member>, 'db' | 'actor'>,
  { id: conversation }: Pick<SeenConversation, 'id'>,
  id: string,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const row = await db
    .selectFrom('message')
    .select('id')
    .where('id', '=', id as MessageId)
    .where('conversation_id', '=', conversation)
    .where('author_account', '=', actor.id)
    .executeTakeFirst();
  return row !== undefined;
}
