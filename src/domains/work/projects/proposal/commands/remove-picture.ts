import type { Member } from '#kernel/actor.ts';
import { type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import type { SeenProject } from '../../access.ts';
import { canEdit } from '../../policy.ts';
import { writePictureKey } from './write-picture-key.ts';

/** Takes the picture away, and its file. */
export async function removePicture(
  db: Db,
  actor: Member,
  project: SeenProject,
  { files }: { readonly files: FileStore },
): Promise<Result<'set', 'notEditable'>> {
  return canEdit(actor, project) ? writePictureKey(db, project, null, files) : refuse('notEditable');
}
