import { recordEvent } from '#domains/core/events/record-event.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import { canRemove } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Services } from '#platform/services.ts';
import type { SeenPicture } from '../access.ts';

/** Takes a picture away for good, file and all: it may show somebody who does not want to be seen. */
export async function removePicture(
  db: Db,
  actor: Actor,
  { space, picture }: { readonly space: SeenSpace; readonly picture: SeenPicture },
  { now, services }: { readonly now: Date; readonly services: Pick<Services, 'files' | 'live'> },
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canRemove(actor, space, picture)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('space_picture').where('id', '=', picture.id).executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'picture.removed', subject: picture.id, details: { space: space.id } }, now);
  });
  await services.files.remove(picture.key);
  services.live.publish(topicOf(space.id));
  return ok('removed');
}
