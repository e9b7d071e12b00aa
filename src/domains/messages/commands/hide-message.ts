import type { Actor } from '../../../kernel/actor.ts';
import type { MessageId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';
import { recordEvent } from '../../audit/record-event.ts';

/** Hides a message by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hideMessage(tx: Db, actor: Actor | 'program', message: MessageId, now: Date): Promise<boolean> {
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

/** Shows it again: the support service found nothing wrong. */
export async function showMessage(tx: Db, actor: Actor, message: MessageId, now: Date): Promise<boolean> {
  const shown = await tx
    .updateTable('message')
    .set({ hidden_at: null })
    .where('id', '=', message)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (shown.numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'message.shown', subject: message }, now);
  return true;
}
