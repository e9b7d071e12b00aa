import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { cleanPortrait, costlyProblems, type PictureProblem, type SquareCut } from '#platform/pictures.ts';
import { findPhoto } from '../access.ts';
import { type PartAudience, photosAnHour } from '../model.ts';

interface NewPicture {
  readonly bytes: Buffer;
  readonly cut: SquareCut;
  readonly audience: PartAudience;
}

/** Encodes the member's photo anew, without place data, cuts the square, and replaces the photo before. */
export async function setPicture(
  by: By<Member>,
  picture: NewPicture,
): Promise<Result<'set', 'tooMany' | PictureProblem>> {
  const ceiling = { limit: photosAnHour, key: by.actor.id, isNew: true, costly: costlyProblems };
  return underCeiling(by, ceiling, () => replace(by, picture));
}

async function replace(by: By<Member>, { bytes, cut, audience }: NewPicture): Promise<Result<'set', PictureProblem>> {
  const { actor, services } = by;
  const portrait = await cleanPortrait(bytes, cut, actor.id);
  if (!portrait.ok) return portrait;
  const key = `people/${actor.id}/${newId()}.webp`;
  const before = await transact(by, async (tx) => {
    // Two forms at once follow one another, so that no file is left behind.
    await tx.db.selectFrom('profile').select('member_id').where('member_id', '=', actor.id).forNoKeyUpdate().execute();
    const replaced = await findPhoto(tx.db, actor.id);
    const row = { file_key: key, audience, added_at: tx.now };
    await tx.db
      .insertInto('profile_picture')
      .values({ member_id: actor.id, ...row })
      .onConflict((conflict) => conflict.column('member_id').doUpdateSet(row))
      .execute();
    // Within the transaction: a photo whose file could not be kept does not exist.
    await tx.services.files.put(key, portrait.value);
    await tx.record({ verb: 'profile.picture_set', subject: actor.id, country: actor.country });
    return replaced?.file_key;
  });
  if (before) await services.files.remove(before);
  return ok('set');
}
