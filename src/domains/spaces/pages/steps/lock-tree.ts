import type { Tx } from '#domains/core/event-log/transact.ts';
import { lockSpace } from '#domains/spaces/spaces/steps/lock-space.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';

/** The tree of a space, locked: people who change it at the same moment do so one after the other. */
export async function lockTree(tx: Pick<Tx, 'db'>, space: SpaceId) {
  await lockSpace(tx, space);
  return tx.db
    .selectFrom('space_page')
    .select(['id', 'parent_id as parent', 'position'])
    .where('space_id', '=', space)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The position after the last child of a page, or after the last page at the top. */
export function endOf(tree: Awaited<ReturnType<typeof lockTree>>, parent: SpacePageId | null): number {
  return (tree.findLast((page) => page.parent === parent)?.position ?? 0) + 1;
}
