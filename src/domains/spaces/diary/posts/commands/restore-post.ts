import { recordEvent } from '#domains/core/events/record-event.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenDiary, SeenPost } from '../../access.ts';
import { canRestorePost } from '../../policy.ts';

/** Brings a removed post back, to those who could read it before. */
export async function restorePost(
  db: Db,
  actor: Actor,
  { diary, post }: { readonly diary: SeenDiary; readonly post: SeenPost },
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'restored', 'notAllowed'>> {
  if (diary.side === 'inside' && !post.gone) return ok('restored'); // the same form, sent twice
  if (!canRestorePost(actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('diary_post')
      .set({ removed_at: null, removed_by: null })
      .where('id', '=', post.id)
      .where('removed_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'post.restored', subject: post.id, details: { space } }, now);
  });
  live.publish(topicOf(space));
  return ok('restored');
}
