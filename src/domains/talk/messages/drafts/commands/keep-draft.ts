import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { MessageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenConversation } from '../../access.ts';
import { canAnswer } from '../../policy.ts';

interface Typed {
  /** Of the form in which it is typed: what comes after the form was sent is not kept. */
  readonly form: MessageId;
  /** Nothing forgets the draft. */
  readonly body: string;
}

/** Keeps what is typed and not sent yet, for its writer alone. The newest of several devices stays. */
export async function keepDraft(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  { form, body }: Typed,
): Promise<Result<'kept', 'closed'>> {
  if (!canAnswer(by.actor, conversation)) return refuse('closed');
  await transact(by, async ({ db, actor, now }) => {
    await db
      .updateTable('conversation_member')
      .set(body.trim() === '' ? { draft: null, draft_at: null } : { draft: body, draft_at: now })
      .where('conversation_id', '=', conversation.id)
      .where('member_id', '=', actor.id)
      .where('last_sent_id', 'is distinct from', form)
      .execute();
  });
  return ok('kept');
}
