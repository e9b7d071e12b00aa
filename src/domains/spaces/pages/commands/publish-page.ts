import { transact } from '#domains/core/events/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPage } from '../access.ts';
import type { Audience } from '../model.ts';
import { canPublish } from '../policy.ts';

/** Publishes a page with the pictures in it, or makes it members-only again. */
export async function publishPage<actor extends Actor>(
  by: By<actor>,
  page: SeenPage<NoInfer<actor>>,
  audience: Audience,
): Promise<Result<Audience, 'notAllowed'>> {
  const { space } = page;
  if (!canPublish(by.actor, space, page)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('space_page')
      .set({ audience })
      .where('id', '=', page.id)
      .where('audience', '!=', audience)
      .where('archived_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const verb = audience === 'public' ? 'page.published' : 'page.unpublished';
    await tx.record({ verb, subject: page.id, space: space.id });
    tx.publish(topicOf(space.id));
  });
  return ok(audience);
}
