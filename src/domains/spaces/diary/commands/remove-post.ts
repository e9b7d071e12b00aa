import { transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { PostInDiary } from '../access.ts';
import { canRemovePost } from '../policy.ts';

/** Hides a post until somebody restores it: see restore-post. */
export async function removePost<actor extends Actor>(
  by: By<actor>,
  { diary, post }: PostInDiary<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  const actor: Actor = by.actor;
  if (post.removal === 'removed') return ok('removed'); // the same form, sent twice
  if (!canRemovePost(actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('diary_post')
      .set({ removed_at: tx.now, removed_by: actor.id })
      .where('id', '=', post.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok('removed');
    await tx.record({ verb: 'post.removed', subject: post.id, space });
    tx.publish(topicOf(space));
    return ok('removed');
  });
}
