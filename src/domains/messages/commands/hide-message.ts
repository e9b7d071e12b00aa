import type { Actor } from '../../../kernel/actor.ts';
import type { MessageId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';

/** Hides a message by a decision of moderation, in the transaction of that decision. False where it was hidden before. */
export async function hideMessage(tx: Db, actor: Actor, message: MessageId, now: Date): Promise<boolean> {
  const hidden = await tx
    .updateTable('message')
    .set({ hidden_at: now })
    .where('id', '=', message)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (hidden.numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'message.hidden', subject: message }, now);
  return true;
}
