import { sql } from 'kysely';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { findConversation, findMessage, type SeenConversation, type SeenMessage } from '../access.ts';
import { canEdit } from '../policy.ts';
import { tellConversation } from '../steps/tell-conversation.ts';
import { writeEntry } from '../steps/write-entry.ts';

/** What it said before is kept for a while, for a case about it. */
export async function editMessage(
  by: By<Member>,
  conversation: SeenConversation<Member>,
  message: SeenMessage<Member>,
  body: string,
): Promise<Result<'edited', 'notAllowed'>> {
  const { open } = conversation;
  if (!canEdit(by.actor, message, { open, now: by.now })) return refuse('notAllowed');
  return transact(by, async (tx): Promise<Result<'edited', 'notAllowed'>> => {
    const { db, actor, now } = tx;
    await db.selectFrom('message').select('id').where('id', '=', message.id).forUpdate().execute();
    const [current, where] = [await findMessage(tx, message.id), await findConversation(tx, conversation.id)];
    if (!current || !canEdit(actor, current, { open: where?.open ?? false, now })) return refuse('notAllowed');
    if (current.body === body) return ok('edited');
    await sql`insert into message_version (id, message_id, body, written_at, replaced_at)
      select ${newId<string>()}::uuid, id, body, coalesce(edited_at, sent_at), ${now} from message where id = ${message.id}::uuid`.execute(
      db,
    );
    await db.updateTable('message').set({ body, edited_at: now }).where('id', '=', message.id).execute();
    await writeEntry(tx, { id: message.id, conversation: conversation.id, body });
    await tx.record({ verb: 'message.edited', subject: message.id, country: actor.country });
    await tellConversation(tx, conversation.id);
    return ok('edited');
  });
}
