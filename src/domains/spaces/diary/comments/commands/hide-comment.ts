import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiaryCommentId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { countComments } from './count-comments.ts';

/** Hides a comment by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hideComment(tx: Db, actor: Actor | 'program', comment: DiaryCommentId, now: Date): Promise<boolean> {
  return turnComment(tx, actor, comment, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showComment(tx: Db, actor: Actor, comment: DiaryCommentId, now: Date): Promise<boolean> {
  return turnComment(tx, actor, comment, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnComment(
  tx: Db,
  actor: Actor | 'program',
  comment: DiaryCommentId,
  { to, now }: Turn,
): Promise<boolean> {
  const changed = await tx
    .updateTable('diary_comment')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', comment)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .returning(['post_id', 'removed_at'])
    .executeTakeFirst();
  if (!changed) return false;
  if (!changed.removed_at) await countComments(tx, changed.post_id, to === 'hidden' ? -1 : 1);
  await recordEvent(tx, actor, { verb: `comment.${to}`, subject: comment }, now);
  return true;
}
