import type { Actor } from '../../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import type { Live } from '../../../../platform/live.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import type { SeenSpace } from '../../access.ts';
import { topicOf } from '../../model.ts';
import { canRemove } from '../../policy.ts';
import type { SeenPicture } from '../access.ts';

/** Says anew what can be seen in a picture of the album. Texts that show it already keep the words that their writers chose. */
export async function describePicture(
  db: Db,
  actor: Actor,
  { space, picture }: { readonly space: SeenSpace; readonly picture: SeenPicture },
  alt: string,
  { now, live }: { readonly now: Date; readonly live: Live },
): Promise<Result<'described', 'notAllowed'>> {
  if (!canRemove(actor, space, picture)) return refuse('notAllowed');
  const changed = await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('space_picture')
      .set({ alt })
      .where('id', '=', picture.id)
      .where('alt', '!=', alt)
      .where('hidden_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await recordEvent(tx, actor, { verb: 'picture.described', subject: picture.id, details: { space: space.id } }, now);
    return true;
  });
  if (changed) live.publish(topicOf(space.id));
  return ok('described');
}
