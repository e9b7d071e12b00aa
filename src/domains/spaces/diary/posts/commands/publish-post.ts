import { recordEvent } from '#domains/core/events/record-event.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Live } from '#platform/live.ts';
import type { SeenDiary, SeenPost } from '../../access.ts';
import type { Audience } from '../../model.ts';
import { canPublishPost } from '../../policy.ts';

/** Opens a post, with the pictures in it, to the internet, or closes it again. */
export async function publishPost(
  db: Db,
  actor: Actor,
  { diary, post }: { readonly diary: SeenDiary; readonly post: SeenPost },
  audience: Audience,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<Audience, 'notAllowed'>> {
  if (!canPublishPost(actor, diary, post)) return refuse('notAllowed');
  const space = diary.space.id;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('diary_post')
      .set({ audience })
      .where('id', '=', post.id)
      .where('audience', '!=', audience)
      .where('removed_at', 'is', null)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const verb = audience === 'public' ? 'post.published' : 'post.unpublished';
    await recordEvent(tx, actor, { verb, subject: post.id, details: { space } }, now);
  });
  live.publish(topicOf(space));
  return ok(audience);
}
