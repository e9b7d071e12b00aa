import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenPage } from '../access.ts';
import type { Audience } from '../model.ts';
import { canPublish } from '../policy.ts';

/** Opens a page, with the pictures in it, to the internet, or closes it again. */
export async function publishPage(
  db: Db,
  actor: Actor,
  { space, page }: { readonly space: SeenSpace; readonly page: SeenPage },
  audience: Audience,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<Audience, 'notAllowed'>> {
  if (!canPublish(actor, space, page)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('space_page')
      .set({ audience })
      .where('id', '=', page.id)
      .where('audience', '!=', audience)
      .where('archived_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const verb = audience === 'public' ? 'page.published' : 'page.unpublished';
    await recordEvent(tx, actor, { verb, subject: page.id, details: { space: space.id } }, now);
  });
  live.publish(topicOf(space.id));
  return ok(audience);
}
