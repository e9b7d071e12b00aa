import { recordEvent } from '#domains/core/events/record-event.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenDiary, SeenPost } from '../../access.ts';
import { canRemovePost } from '../../policy.ts';

/** Takes a post from sight. It can be brought back: see restore-post. */
export async function removePost(
  db: Db,
  actor: Actor,
  { diary, post }: { readonly diary: SeenDiary; readonly post: SeenPost },
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'removed', 'notAllowed'>> {
  if (post.gone === 'removed') return ok('removed'); // the same form, sent twice
  if (!canRemovePost(actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('diary_post')
      .set({ removed_at: now, removed_by: actor.id })
      .where('id', '=', post.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'post.removed', subject: post.id, details: { space } }, now);
  });
  live.publish(topicOf(space));
  return ok('removed');
}
