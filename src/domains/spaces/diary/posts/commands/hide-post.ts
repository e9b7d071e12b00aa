import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import type { DiaryPostId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** Hides a post by moderation, in the transaction of whoever decided it. False where nothing changed. */
export function hidePost(tx: Db, actor: Actor | 'program', post: DiaryPostId, now: Date): Promise<boolean> {
  return turnPost(tx, actor, post, { to: 'hidden', now });
}

/** Shows it again: the support service found nothing wrong. */
export function showPost(tx: Db, actor: Actor, post: DiaryPostId, now: Date): Promise<boolean> {
  return turnPost(tx, actor, post, { to: 'shown', now });
}

interface Turn {
  readonly to: 'hidden' | 'shown';
  readonly now: Date;
}

async function turnPost(tx: Db, actor: Actor | 'program', post: DiaryPostId, { to, now }: Turn): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('diary_post')
    .set({ hidden_at: to === 'hidden' ? now : null })
    .where('id', '=', post)
    .where('hidden_at', to === 'hidden' ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recordEvent(tx, actor, { verb: `post.${to}`, subject: post }, now);
  return true;
}
