import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { findSpace, type SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, isSameAuthor, keyOf, topicOf } from '#domains/spaces/spaces/model.ts';
import { canAddFiles } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PictureId, SpaceId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { cleanPicture, costlyProblems, type PictureProblem } from '#platform/pictures.ts';
import { picturesAnHour } from '../model.ts';

interface NewPicture {
  /** Becomes the id of the picture: the same form sent twice adds one picture. */
  readonly idempotencyKey: string;
  readonly alt: string;
  readonly bytes: Buffer;
}

/** Encodes the picture anew, without place data and other metadata, and adds it to the album. */
export async function addPicture<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { idempotencyKey, alt, bytes }: NewPicture,
): Promise<Result<PictureId, 'notAllowed' | 'taken' | 'tooMany' | PictureProblem>> {
  if (!canAddFiles(space)) return refuse('notAllowed');
  const id = idempotencyKey as PictureId;
  const before = await by.db.selectFrom('space_picture').select('id').where('id', '=', id).executeTakeFirst();
  const ceiling = { limit: picturesAnHour, key: keyOf(by.actor), isNew: before === undefined, costly: costlyProblems };
  return underCeiling(by, ceiling, () => encode(by, space, { id, alt, bytes }));
}

interface ChosenPicture {
  readonly id: PictureId;
  readonly alt: string;
  readonly bytes: Buffer;
}

async function encode<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { id, alt, bytes }: ChosenPicture,
): Promise<Result<PictureId, 'notAllowed' | 'taken' | PictureProblem>> {
  const cleaned = await cleanPicture(bytes, keyOf(by.actor));
  if (!cleaned.ok) return cleaned;
  const picture = cleaned.value;
  const key = `spaces/${space.id}/${id}.webp`;
  return transact(by, async (tx) => {
    // Asked again: encoding a large picture takes its time, and what is added to a space that is closed meanwhile stays for good.
    const now = await findSpace(tx, space.id);
    if (!now || !canAddFiles(now)) return refuse('notAllowed');
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('space_picture')
      .values({
        ...authorColumns(tx.actor),
        id,
        space_id: space.id,
        file_key: key,
        alt,
        width: picture.width,
        height: picture.height,
        bytes: picture.bytes.length,
        added_at: tx.now,
      })
      // On any conflict, of id or file key: of two forms at once the second one meets the file key first.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return (await isSentAgain(tx, id, space.id)) ? ok(id) : refuse('taken');
    // Within the transaction: a picture whose file could not be kept does not exist.
    await tx.services.files.put(key, picture.bytes);
    await tx.record({ verb: 'picture.added', subject: id, space: space.id });
    tx.publish(topicOf(space.id));
    return ok(id);
  });
}

async function isSentAgain(tx: Tx<Actor>, id: PictureId, space: SpaceId): Promise<boolean> {
  const known = await tx.db
    .selectFrom('space_picture')
    .select(['space_id', 'author_account', 'author_pupil'])
    .where('id', '=', id)
    .executeTakeFirst();
  return known !== undefined && known.space_id === space && isSameAuthor(known, authorColumns(tx.actor));
}
