import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../access.ts';
import type { TreePosition } from '../forms.ts';
import { canBeChildOf, type Direction, moveOneStep } from '../model.ts';
import { canMovePage } from '../policy.ts';
import { endOf, lockTree } from '../steps/lock-tree.ts';

type Tree = Awaited<ReturnType<typeof lockTree>>;
type Moved = Result<'moved', 'wrongParent'>;

/** Moves a page among its siblings, or with its subtree to another parent. The lock keeps it a tree. */
export async function movePage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
  position: TreePosition,
): Promise<Result<'moved', 'notAllowed' | 'wrongParent'>> {
  const { space } = page;
  if (!canMovePage(space, page)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const tree = await lockTree(tx, space.id);
    const moved = await ('way' in position
      ? moveAmongSiblings(tx, tree, page.id, position.way)
      : moveBelow(tx, tree, page.id, position.parent));
    if (moved.ok) tx.publish(topicOf(space.id));
    return moved;
  });
}

async function moveAmongSiblings(tx: Tx, tree: Tree, id: SpacePageId, direction: Direction): Promise<Moved> {
  const page = tree.find((each) => each.id === id);
  if (!page) return refuse('wrongParent');
  const siblings = tree.filter(({ parent }) => parent === page.parent);
  for (const [index, sibling] of moveOneStep(siblings, page, direction).entries())
    if (sibling.position !== index + 1)
      await tx.db
        .updateTable('space_page')
        .set({ position: index + 1 })
        .where('id', '=', sibling.id)
        .execute();
  return ok('moved');
}

async function moveBelow(tx: Tx, tree: Tree, page: SpacePageId, below: string | undefined): Promise<Moved> {
  const parent = (below as SpacePageId | undefined) ?? null;
  if (!canBeChildOf(parent, tree, page)) return refuse('wrongParent');
  if (tree.find(({ id }) => id === page)?.parent === parent) return ok('moved');
  await tx.db
    .updateTable('space_page')
    .set({ parent_id: parent, position: endOf(tree, parent) })
    .where('id', '=', page)
    .where('archived_at', 'is', null)
    .execute();
  return ok('moved');
}
