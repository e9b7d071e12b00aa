import type { Member } from '../../../../kernel/actor.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { newId } from '../../../../platform/new-id.ts';
import { cleanPicture } from '../../../../platform/pictures.ts';
import type { SeenProject } from '../../access.ts';
import { editableStates } from '../../model.ts';
import { canEdit } from '../../policy.ts';

type Refusal = 'notEditable' | 'notAPicture' | 'tooLarge';

/** Draws the picture anew and puts it in the place of the one before. */
export async function setPicture(
  db: Db,
  actor: Member,
  project: SeenProject,
  { bytes, files }: { readonly bytes: Buffer; readonly files: FileStore },
): Promise<Result<'set', Refusal>> {
  if (!canEdit(actor, project)) return refuse('notEditable');
  const picture = await cleanPicture(bytes);
  if (!picture.ok) return picture;
  const key = `projects/${project.id}/${newId()}.webp`;
  await files.put(key, picture.value.bytes);
  return writeKey(db, project, key, files);
}

export async function removePicture(
  db: Db,
  actor: Member,
  project: SeenProject,
  { files }: { readonly files: FileStore },
): Promise<Result<'set', Refusal>> {
  return canEdit(actor, project) ? writeKey(db, project, null, files) : refuse('notEditable');
}

async function writeKey(
  db: Db,
  project: SeenProject,
  key: string | null,
  files: FileStore,
): Promise<Result<'set', Refusal>> {
  const before = await db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('project')
      .select('picture_key')
      .where('id', '=', project.id)
      .where('state', 'in', editableStates)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (held) await tx.updateTable('project').set({ picture_key: key }).where('id', '=', project.id).execute();
    return held;
  });
  // The file goes after the row: a reader never meets a row without its file.
  const unused = before ? before.picture_key : key;
  if (unused) await files.remove(unused);
  return before ? ok('set') : refuse('notEditable');
}
