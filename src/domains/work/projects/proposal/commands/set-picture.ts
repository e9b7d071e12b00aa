import type { Member } from '#kernel/actor.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import { newId } from '#platform/new-id.ts';
import { cleanPicture } from '#platform/pictures.ts';
import type { SeenProject } from '../../access.ts';
import { canEdit } from '../../policy.ts';
import { writePictureKey } from './write-picture-key.ts';

/** Draws the picture anew and puts it in the place of the one before. */
export async function setPicture(
  db: Db,
  actor: Member,
  project: SeenProject,
  { bytes, files }: { readonly bytes: Buffer; readonly files: FileStore },
): Promise<Result<'set', 'notEditable' | 'notAPicture' | 'tooLarge'>> {
  if (!canEdit(actor, project)) return refuse('notEditable');
  const picture = await cleanPicture(bytes);
  if (!picture.ok) return picture;
  const key = `projects/${project.id}/${newId()}.webp`;
  await files.put(key, picture.value.bytes);
  return writePictureKey(db, project, key, files);
}
