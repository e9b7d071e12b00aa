import { transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canArrangePages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../access.ts';
import { subtreeOf } from '../model.ts';
import { lockTree } from '../steps/lock-tree.ts';

/** Archives a page with its whole subtree: nothing is deleted, and all of it can be restored together. */
export async function archivePage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
): Promise<Result<'archived', 'notAllowed'>> {
  const { space } = page;
  if (!canArrangePages(space)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const tree = await lockTree(tx, space.id);
    const isArchived = !tree.some(({ id }) => id === page.id);
    if (isArchived) return;
    await tx.db
      .updateTable('space_page')
      .set({ archived_at: tx.now })
      .where('id', 'in', [...subtreeOf(page.id, tree)])
      .execute();
    await tx.record({ verb: 'page.archived', subject: page.id, space: space.id });
    tx.publish(topicOf(space.id));
  });
  return ok('archived');
}
