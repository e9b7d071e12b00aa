import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canOrderPages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { SpaceId, SpacePageId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenPage } from '../../access.ts';
import { lockTree } from '../../commands/lock-tree.ts';
import { canBeChildOf, mostPages, withAllBelow } from '../../model.ts';

/** Brings a page back with what was put away together with it: to its old place, or to the top where that is gone. */
export async function restorePage(
  db: Db,
  actor: Actor,
  { space, page }: { readonly space: SeenSpace; readonly page: SeenPage },
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'restored', 'notAllowed' | 'tooManyPages'>> {
  if (!canOrderPages(space)) return refuse('notAllowed');
  const restored = await db.transaction().execute(async (tx) => {
    const tree = await lockTree(tx, space.id);
    const away = await archivedWith(tx, space.id, page.id);
    if (away.length === 0) return ok('restored' as const); // back already
    if (tree.length + away.length > mostPages) return refuse('tooManyPages');
    const old = away.find(({ id }) => id === page.id)?.parent ?? null;
    const parent = canBeChildOf(old, [...tree, ...away], page.id) && tree.some(({ id }) => id === old) ? old : null;
    const last = tree.findLast((line) => line.parent === parent);
    await tx
      .updateTable('space_page')
      .set({ archived_at: null })
      .where('id', 'in', [...withAllBelow(page.id, away)])
      .execute();
    await tx
      .updateTable('space_page')
      .set({ parent_id: parent, position: (last?.position ?? 0) + 1 })
      .where('id', '=', page.id)
      .execute();
    await recordEvent(tx, actor, { verb: 'page.restored', subject: page.id, details: { space: space.id } }, now);
    return ok('restored' as const);
  });
  if (restored.ok) live.publish(topicOf(space.id));
  return restored;
}

/** The pages that were put away in the same moment as this one. */
function archivedWith(tx: Db, space: SpaceId, page: SpacePageId) {
  return tx
    .selectFrom('space_page')
    .select(['id', 'parent_id as parent'])
    .where('space_id', '=', space)
    .where('archived_at', '=', (one) =>
      one.selectFrom('space_page as p').select('p.archived_at').where('p.id', '=', page),
    )
    .execute();
}
