import { transact } from '#domains/core/event-log/transact.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenPicture } from '../access.ts';

/** Deletes a picture for good, with its file: it may show somebody who does not want to be seen. */
export async function removePicture<actor extends Actor>(
  by: By<actor>,
  picture: SeenPicture<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  const { space } = picture;
  if (!canRemove(by.actor, space, picture)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { numDeletedRows } = await tx.db.deleteFrom('space_picture').where('id', '=', picture.id).executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await tx.record({ verb: 'picture.removed', subject: picture.id, space: space.id });
    tx.publish(topicOf(space.id));
  });
  await by.services.files.remove(picture.key);
  return ok('removed');
}
