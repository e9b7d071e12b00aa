import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { JournalPictureId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { cleanPicture, costlyProblems, type PictureProblem } from '#platform/pictures.ts';
import type { SeenJournalPost } from '../access.ts';
import { mostPictures, picturesAnHour } from '../model.ts';
import { canEdit } from '../policy.ts';
import { findPublicDetails } from '../steps/find-public-details.ts';
import { lockPost } from '../steps/lock-post.ts';

interface NewPicture {
  /** Becomes the id of the picture: the same form sent twice adds one. */
  readonly idempotencyKey: JournalPictureId;
  readonly alt: string;
  readonly bytes: Buffer;
}
type Refused = 'notAllowed' | 'taken' | 'privateDetails' | 'tooManyPictures' | PictureProblem;

/** Encodes the picture anew, without place data and other metadata. */
export async function addPicture<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  picture: NewPicture,
): Promise<Result<'added', Refused | 'tooMany'>> {
  const actor: Actor = by.actor;
  if (!canEdit(actor, post)) return refuse('notAllowed');
  const before = await by.db
    .selectFrom('journal_picture')
    .select('post_id')
    .where('id', '=', picture.idempotencyKey)
    .executeTakeFirst();
  if (before) return before.post_id === post.id ? ok('added') : refuse('taken');
  const ceiling = { limit: picturesAnHour, key: actor.id, isNew: true, costly: costlyProblems };
  return underCeiling(by, ceiling, () => encode(by, post, picture));
}

async function encode<actor extends Actor>(
  by: By<actor>,
  post: SeenJournalPost<NoInfer<actor>>,
  { idempotencyKey: id, alt, bytes }: NewPicture,
): Promise<Result<'added', Refused>> {
  const cleaned = await cleanPicture(bytes, post.author);
  if (!cleaned.ok) return cleaned;
  const picture = cleaned.value;
  const key = `journal/${post.id}/${id}.webp`;
  return transact(by, async (tx) => {
    const now = await lockPost(tx, post.id);
    if (!now) return refuse('notAllowed');
    if (now.alts.length >= mostPictures) return refuse('tooManyPictures');
    const alts = [...now.alts, alt];
    const told = await findPublicDetails(tx, { ...now, author: post.author, alts });
    if (told.length > 0) return refuse('privateDetails');
    const added = await tx.db
      .insertInto('journal_picture')
      .values({
        id,
        post_id: post.id,
        author_account: post.author,
        file_key: key,
        alt,
        width: picture.width,
        height: picture.height,
        bytes: picture.bytes.length,
        added_at: tx.now,
      })
      // On any conflict, of id or file key: two forms at once add one.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (added.numInsertedOrUpdatedRows === 0n) return ok('added');
    // Within the transaction: a picture whose file could not be kept does not exist.
    await tx.services.files.put(key, picture.bytes);
    await tx.record({ verb: 'journal.picture_added', subject: post.id });
    return ok('added');
  });
}
