import type { Actor } from '../../../../kernel/actor.ts';
import type { DiaryCommentId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import { countComments } from './count-comments.ts';

/** Hides a comment by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hideComment(
  tx: Db,
  actor: Actor | 'program',
  comment: DiaryCommentId,
  now: Date,
): Promise<boolean> {
  const changed = await tx
    .updateTable('diary_comment')
    .set({ hidden_at: now })
    .where('id', '=', comment)
    .where('hidden_at', 'is', null)
    .returning(['post_id', 'removed_at'])
    .executeTakeFirst();
  if (!changed) return false;
  if (!changed.removed_at) await countComments(tx, changed.post_id, -1);
  await recordEvent(tx, actor, { verb: 'comment.hidden', subject: comment }, now);
  return true;
}

/** Shows it again: the support service found nothing wrong. */
export async function showComment(tx: Db, actor: Actor, comment: DiaryCommentId, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('diary_comment')
    .set({ hidden_at: null })
    .where('id', '=', comment)
    .where('hidden_at', 'is not', null)
    .returning(['post_id', 'removed_at'])
    .executeTakeFirst();
  if (!changed) return false;
  if (!changed.removed_at) await countComments(tx, changed.post_id, 1);
  await recordEvent(tx, actor, { verb: 'comment.shown', subject: comment }, now);
  return true;
}
