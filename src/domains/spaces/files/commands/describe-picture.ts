import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { queueJob } from '#platform/jobs.ts';
import type { Live } from '#platform/live.ts';
import type { SeenPicture } from '../access.ts';
import { describePictureJob } from '../jobs.ts';

/** Says anew what can be seen in a picture of the album. Texts that show it by the old words follow soon; words that a writer chose stay. */
export async function describePicture(
  db: Db,
  actor: Actor,
  { space, picture }: { readonly space: SeenSpace; readonly picture: SeenPicture },
  alt: string,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'described', 'notAllowed'>> {
  if (!canRemove(actor, space, picture)) return refuse('notAllowed');
  const changed = await db.transaction().execute(async (tx) => {
    const kept = await tx
      .selectFrom('space_picture')
      .select('alt')
      .where('id', '=', picture.id)
      .where('alt', '!=', alt)
      .where('hidden_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!kept) return false;
    await tx.updateTable('space_picture').set({ alt }).where('id', '=', picture.id).execute();
    await recordEvent(tx, actor, { verb: 'picture.described', subject: picture.id, details: { space: space.id } }, now);
    await queueJob(tx, describePictureJob, { picture: picture.id, before: kept.alt });
    return true;
  });
  if (changed) live.publish(topicOf(space.id));
  return ok('described');
}
