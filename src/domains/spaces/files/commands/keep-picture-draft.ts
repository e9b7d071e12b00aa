import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { authorColumns, keyOf } from '#domains/spaces/spaces/model.ts';
import { canAddFiles } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { onOneLine } from '#kernel/characters.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { cleanPicture, costlyProblems, type PictureProblem } from '#platform/pictures.ts';
import type { PictureDraft } from '../access.ts';
import { draftsAnHour } from '../model.ts';

interface Chosen {
  /** Of the file, to be shown. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Keeps a picture whose description is missing, in the place of one that the person left in this space before. */
export async function keepPictureDraft<actor extends Actor>(
  by: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  chosen: Chosen,
): Promise<Result<PictureDraft, 'notAllowed' | 'tooMany' | PictureProblem>> {
  if (!canAddFiles(space)) return refuse('notAllowed');
  const ceiling = { limit: draftsAnHour, key: keyOf(by.actor), isNew: true, costly: costlyProblems };
  return underCeiling(by, ceiling, () => keep(by, space, chosen));
}

async function keep<actor extends Actor>(
  { db, actor, now, services }: By<actor>,
  space: SeenSpace<NoInfer<actor>>,
  { name, bytes }: Chosen,
): Promise<Result<PictureDraft, PictureProblem>> {
  const cleaned = await cleanPicture(bytes, keyOf(actor));
  if (!cleaned.ok) return cleaned;
  const id = newId();
  const author = authorColumns(actor);
  const draft = { id, key: `drafts/${id}.webp`, name: onOneLine(name).slice(-100).toWellFormed() };
  await services.files.put(draft.key, cleaned.value.bytes);
  const older = await db
    .deleteFrom('picture_draft')
    .where('space_id', '=', space.id)
    .where((is) =>
      author.author_pupil === null
        ? is('author_account', '=', author.author_account)
        : is('author_pupil', '=', author.author_pupil),
    )
    .returning('file_key')
    .execute();
  await db
    .insertInto('picture_draft')
    .values({ ...author, id, space_id: space.id, file_key: draft.key, name: draft.name, added_at: now })
    .execute();
  for (const { file_key } of older) await services.files.remove(file_key);
  return ok(draft);
}
