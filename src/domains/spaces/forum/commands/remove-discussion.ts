import { transact } from '#domains/core/event-log/transact.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenDiscussion } from '../access.ts';

/** Title and text are not shown any more; the row stays, so that reports about it can still be decided. */
export async function removeDiscussion<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  discussion: SeenDiscussion<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canRemove(by.actor, space, discussion)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('discussion')
      .set({ removed_at: tx.now })
      .where('id', '=', discussion.id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return ok('removed');
    await tx.record({ verb: 'discussion.removed', subject: discussion.id, space: space.id });
    tx.publish(topicOf(space.id));
    return ok('removed');
  });
}
