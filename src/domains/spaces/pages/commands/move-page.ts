import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenPage } from '../access.ts';
import type { TreePosition } from '../forms.ts';
import { canBeChildOf, moved } from '../model.ts';
import { canMovePage } from '../policy.ts';
import { lockTree } from './lock-tree.ts';

type Tree = Awaited<ReturnType<typeof lockTree>>;

/** Moves a page among its neighbours, or with all below it to another place. The tree stays a tree whoever moves at once. */
export async function movePage(
  db: Db,
  { space, page }: { readonly space: SeenSpace; readonly page: SeenPage },
  place: TreePosition,
  { live }: { readonly live: Live },
): Promise<Result<'placed', 'notAllowed' | 'wrongParent'>> {
  if (!canMovePage(space, page)) return refuse('notAllowed');
  const placed = await db.transaction().execute(async (tx) => {
    const tree = await lockTree(tx, space.id);
    return 'way' in place ? order(tx, tree, page.id, place.way) : hang(tx, tree, page.id, place.parent);
  });
  if (placed.ok) live.publish(topicOf(space.id));
  return placed;
}

async function order(tx: Db, tree: Tree, page: SpacePageId, way: 'up' | 'down') {
  const line = tree.find(({ id }) => id === page);
  if (!line) return refuse('wrongParent');
  const siblings = tree.filter(({ parent }) => parent === line.parent);
  for (const [index, sibling] of moved(siblings, line, way).entries())
    if (sibling.position !== index + 1)
      await tx
        .updateTable('space_page')
        .set({ position: index + 1 })
        .where('id', '=', sibling.id)
        .execute();
  return ok('placed' as const);
}

async function hang(tx: Db, tree: Tree, page: SpacePageId, below: string | undefined) {
  const parent = (below as SpacePageId | undefined) ?? null;
  if (!canBeChildOf(parent, tree, page)) return refuse('wrongParent');
  if (tree.find(({ id }) => id === page)?.parent === parent) return ok('placed' as const);
  const last = tree.findLast((line) => line.parent === parent);
  await tx
    .updateTable('space_page')
    .set({ parent_id: parent, position: (last?.position ?? 0) + 1 })
    .where('id', '=', page)
    .where('archived_at', 'is', null)
    .execute();
  return ok('placed' as const);
}
