import { type Tx, transact } from '#domains/core/events/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canArrangePages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../../access.ts';
import { canBeChildOf, mostPages, subtreeOf } from '../../model.ts';
import { endOf, lockTree } from '../../steps/lock-tree.ts';

/** Restores a page with what was archived together with it: below its old parent, or at the top where that is not in the tree. */
export async function restorePage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
): Promise<Result<'restored', 'notAllowed' | 'tooManyPages'>> {
  const { space } = page;
  if (!canArrangePages(space)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const tree = await lockTree(tx, space.id);
    const archived = await archivedTogether(tx, space.id, page.id);
    if (archived.length === 0) return ok('restored'); // by somebody else, meanwhile
    if (tree.length + archived.length > mostPages) return refuse('tooManyPages');
    const old = archived.find(({ id }) => id === page.id)?.parent ?? null;
    const parent = canBeChildOf(old, [...tree, ...archived], page.id) && tree.some(({ id }) => id === old) ? old : null;
    await tx.db
      .updateTable('space_page')
      .set({ archived_at: null })
      .where('id', 'in', [...subtreeOf(page.id, archived)])
      .execute();
    await tx.db
      .updateTable('space_page')
      .set({ parent_id: parent, position: endOf(tree, parent) })
      .where('id', '=', page.id)
      .execute();
    await tx.record({ verb: 'page.restored', subject: page.id, space: space.id });
    tx.publish(topicOf(space.id));
    return ok('restored');
  });
}

/** The pages that were archived in the same moment as this one. */
function archivedTogether(tx: Tx, space: SpaceId, page: SpacePageId) {
  return tx.db
    .selectFrom('space_page')
    .select(['id', 'parent_id as parent'])
    .where('space_id', '=', space)
    .where('archived_at', '=', (one) =>
      one.selectFrom('space_page as p').select('p.archived_at').where('p.id', '=', page),
    )
    .execute();
}
