import { transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import { isChanged } from '#platform/version-of.ts';
import type { SeenPicture } from '../access.ts';
import { describePictureJob } from '../jobs.ts';

/**
 * Changes the description of a picture. Texts that show it by the old one follow soon; words that a writer chose stay. `seen` is the
 * version that the form showed: what somebody has saved since is not overwritten unseen.
 */
export async function describePicture<actor extends Actor>(
  by: By<actor>,
  picture: SeenPicture<NoInfer<actor>>,
  alt: string,
  seen?: string,
): Promise<Result<'described', 'notAllowed' | 'changedMeanwhile'>> {
  const { space } = picture;
  if (!canRemove(by.actor, space, picture)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('space_picture')
      .select('alt')
      .where('id', '=', picture.id)
      .where('hidden_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!kept || kept.alt === alt) return ok('described');
    if (isChanged(seen, kept.alt, alt)) return refuse('changedMeanwhile');
    await tx.db.updateTable('space_picture').set({ alt }).where('id', '=', picture.id).execute();
    await tx.record({ verb: 'picture.described', subject: picture.id, space: space.id });
    await queueJob(tx.db, describePictureJob, { picture: picture.id, before: kept.alt });
    tx.publish(topicOf(space.id));
    return ok('described');
  });
}
