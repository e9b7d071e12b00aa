import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ReplyId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a reply by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hideReply(tx: Db, actor: Actor | 'program', reply: ReplyId, now: Date): Promise<boolean> {
  return turnReply(tx, actor, reply, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showReply(tx: Db, actor: Actor, reply: ReplyId, now: Date): Promise<boolean> {
  return turnReply(tx, actor, reply, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnReply(tx: Db, actor: Actor | 'program', reply: ReplyId, { to, now }: Turn): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reply')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', reply)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: `reply.${to}`, subject: reply }, now);
  return true;
}
