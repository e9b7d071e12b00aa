import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiscussionId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a discussion by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hideDiscussion(
  tx: Db,
  actor: Actor | 'program',
  discussion: DiscussionId,
  now: Date,
): Promise<boolean> {
  return turnDiscussion(tx, actor, discussion, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showDiscussion(tx: Db, actor: Actor, discussion: DiscussionId, now: Date): Promise<boolean> {
  return turnDiscussion(tx, actor, discussion, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnDiscussion(
  tx: Db,
  actor: Actor | 'program',
  discussion: DiscussionId,
  { to, now }: Turn,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('discussion')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', discussion)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: `discussion.${to}`, subject: discussion }, now);
  return true;
}
