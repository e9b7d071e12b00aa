import { transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { queueJob } from '#platform/jobs.ts';
import type { SeenPicture } from '../access.ts';
import { describePictureJob } from '../jobs.ts';

/** Changes the description of a picture. Texts that show it by the old one follow soon; words that a writer chose stay. */
export async function describePicture<actor extends Actor>(
  by: By<actor>,
  picture: SeenPicture<NoInfer<actor>>,
  alt: string,
): Promise<Result<'described', 'notAllowed'>> {
  const { space } = picture;
  if (!canRemove(by.actor, space, picture)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const kept = await tx.db
      .selectFrom('space_picture')
      .select('alt')
      .where('id', '=', picture.id)
      .where('alt', '!=', alt)
      .where('hidden_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!kept) return;
    await tx.db.updateTable('space_picture').set({ alt }).where('id', '=', picture.id).execute();
    await tx.record({ verb: 'picture.described', subject: picture.id, space: space.id });
    await queueJob(tx.db, describePictureJob, { picture: picture.id, before: kept.alt });
    tx.publish(topicOf(space.id));
  });
  return ok('described');
}
