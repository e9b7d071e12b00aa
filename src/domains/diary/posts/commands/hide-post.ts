import type { Actor } from '../../../../kernel/actor.ts';
import type { DiaryPostId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { recordEvent } from '../../../audit/record-event.ts';

/** Hides a post by moderation, in the transaction of whoever decided it. False where nothing changed. */
export async function hidePost(tx: Db, actor: Actor | 'program', post: DiaryPostId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('diary_post')
    .set({ hidden_at: now })
    .where('id', '=', post)
    .where('hidden_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'post.hidden', subject: post }, now);
  return true;
}

/** Shows it again: the support service found nothing wrong. */
export async function showPost(tx: Db, actor: Actor, post: DiaryPostId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('diary_post')
    .set({ hidden_at: null })
    .where('id', '=', post)
    .where('hidden_at', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: 'post.shown', subject: post }, now);
  return true;
}
