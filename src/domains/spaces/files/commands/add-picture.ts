import { recordEvent } from '#domains/core/events/record-event.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, topicOf } from '#domains/spaces/spaces/model.ts';
import { canAddPictures } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PictureId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { cleanPicture } from '#platform/pictures.ts';
import type { Services } from '#platform/services.ts';

interface NewPicture {
  /** Becomes the picture's id: the same form sent twice adds one picture. */
  readonly idempotencyKey: string;
  readonly alt: string;
  readonly bytes: Buffer;
}

/** Draws the picture anew, without place data and other marks, and puts it into the album. */
export async function addPicture(
  db: Db,
  actor: Actor,
  space: SeenSpace,
  { idempotencyKey, alt, bytes }: NewPicture,
  { now, services }: { readonly now: Date; readonly services: Pick<Services, 'files' | 'live'> },
): Promise<Result<PictureId, 'notAllowed' | 'notAPicture' | 'tooLarge' | 'taken'>> {
  if (!canAddPictures(space)) return refuse('notAllowed');
  const cleaned = await cleanPicture(bytes);
  if (!cleaned.ok) return cleaned;
  const picture = cleaned.value;
  const id = idempotencyKey as PictureId;
  const maker = authorColumns(actor);
  const key = `spaces/${space.id}/${id}.webp`;
  const added = await db.transaction().execute(async (tx) => {
    // Asked again: drawing a large picture takes its time, and what comes into a space that has ended stays for good.
    const held = await findSpace({ db: tx, actor }, space.id);
    if (!held || !canAddPictures(held)) return refuse('notAllowed');
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('space_picture')
      .values({
        id,
        space_id: space.id,
        file_key: key,
        alt,
        width: picture.width,
        height: picture.height,
        bytes: picture.bytes.length,
        author_account: maker.member,
        author_pupil: maker.pupil,
        added_at: now,
      })
      // Whatever is known already, id or file: of two forms at once the second would meet the file first, as a fault.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) {
      const known = await tx
        .selectFrom('space_picture')
        .select(['space_id', 'author_account', 'author_pupil'])
        .where('id', '=', id)
        .executeTakeFirst();
      const own = known?.author_account === maker.member && known.author_pupil === maker.pupil;
      return own && known.space_id === space.id ? ok(id) : refuse('taken');
    }
    // Within the transaction: a picture whose file could not be kept does not exist.
    await services.files.put(key, picture.bytes);
    await recordEvent(tx, actor, { verb: 'picture.added', subject: id, details: { space: space.id } }, now);
    return ok(id);
  });
  if (added.ok) services.live.publish(topicOf(space.id));
  return added;
}
