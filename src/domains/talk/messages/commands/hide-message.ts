import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { MessageId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a message by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hideMessage(tx: Db, actor: Actor | 'program', message: MessageId, now: Date): Promise<boolean> {
  return turnMessage(tx, actor, message, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showMessage(tx: Db, actor: Actor, message: MessageId, now: Date): Promise<boolean> {
  return turnMessage(tx, actor, message, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnMessage(tx: Db, actor: Actor | 'program', message: MessageId, { to, now }: Turn): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', message)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: `message.${to}`, subject: message }, now);
  return true;
}
