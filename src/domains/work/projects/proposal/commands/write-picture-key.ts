import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { FileStore } from '#platform/files.ts';
import type { SeenProject } from '../../access.ts';
import { editableStates } from '../../model.ts';

/** Names the project's picture, or none, and removes the file that is not used any more. */
export async function writePictureKey(
  db: Db,
  project: SeenProject,
  key: string | null,
  files: FileStore,
): Promise<Result<'set', 'notEditable'>> {
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
