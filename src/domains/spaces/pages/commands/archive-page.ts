import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canOrderPages } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenPage } from '../access.ts';
import { withAllBelow } from '../model.ts';
import { lockTree } from './lock-tree.ts';

/** Puts a page away with all below it: nothing is deleted, and all of it comes back together. */
export async function archivePage(
  db: Db,
  actor: Actor,
  { space, page }: { readonly space: SeenSpace; readonly page: SeenPage },
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'archived', 'notAllowed'>> {
  if (!canOrderPages(space)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const tree = await lockTree(tx, space.id);
    if (!tree.some(({ id }) => id === page.id)) return; // away already
    await tx
      .updateTable('space_page')
      .set({ archived_at: now })
      .where('id', 'in', [...withAllBelow(page.id, tree)])
      .execute();
    await recordEvent(tx, actor, { verb: 'page.archived', subject: page.id, details: { space: space.id } }, now);
  });
  live.publish(topicOf(space.id));
  return ok('archived');
}
