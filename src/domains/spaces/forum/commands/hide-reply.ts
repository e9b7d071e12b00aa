import type { Actor } from '../../../../kernel/actor.ts';
import type { ReplyId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';

/** Hides a reply by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hideReply(tx: Db, actor: Actor | 'program', reply: ReplyId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reply')
    .set({ hidden_at: now })
    .where('id', '=', reply)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'reply.hidden', subject: reply }, now);
  return true;
}

/** Shows it again: the support service found nothing wrong. */
export async function showReply(tx: Db, actor: Actor, reply: ReplyId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reply')
    .set({ hidden_at: null })
    .where('id', '=', reply)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'reply.shown', subject: reply }, now);
  return true;
}
