import { transact } from '#domains/core/events/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import { canRestorePost } from '../policy.ts';

/** Shows a removed post again, to its former audience. */
export async function restorePost<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
): Promise<Result<'restored', 'notAllowed'>> {
  if (diary.side === 'inside' && !post.removal) return ok('restored'); // the same form, sent twice
  if (!canRestorePost(by.actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('diary_post')
      .set({ removed_at: null, removed_by: null })
      .where('id', '=', post.id)
      .where('removed_at', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok('restored');
    await tx.record({ verb: 'post.restored', subject: post.id, space });
    tx.publish(topicOf(space));
    return ok('restored');
  });
}
