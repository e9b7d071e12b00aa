import type { Tx } from '#domains/core/event-log/transact.ts';
import type { SeenProject } from '../../access.ts';
import { editableStates } from '../../model.ts';
import { lockProject } from '../../steps/lock-project.ts';

/** Sets the key of the project's picture, or none, and returns the key before it. Undefined where the project is not editable. */
export async function writePictureKey(
  tx: Pick<Tx, 'db'>,
  { id }: Pick<SeenProject, 'id'>,
  key: string | null,
): Promise<{ readonly before: string | null } | undefined> {
  const locked = await lockProject(tx, id);
  if (!editableStates.includes(locked.state)) return undefined;
  await tx.db.updateTable('project').set({ picture_key: key }).where('id', '=', id).execute();
  return { before: locked.pictureKey };
}
