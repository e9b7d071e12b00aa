import type { Tx } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { SeenProject } from '../../access.ts';
import { askBothAgain } from '../../lifecycle/steps/ask-both-again.ts';
import { editableStates } from '../../model.ts';
import { lockProposal } from '../../steps/lock-project.ts';

/** Sets the key of the project's picture, or none, and returns the key before it. Undefined where the project is not editable. */
export async function writePictureKey(
  tx: Tx<Member>,
  { id }: Pick<SeenProject, 'id'>,
  key: string | null,
): Promise<{ readonly before: string | null } | undefined> {
  const locked = await lockProposal(tx, id);
  if (!editableStates.includes(locked.state)) return undefined;
  // There is none, and none is wanted: nothing that somebody agreed to is another now.
  if (key === locked.pictureKey) return { before: null };
  await tx.db.updateTable('project').set({ picture_key: key }).where('id', '=', id).execute();
  await askBothAgain(tx, id, locked);
  return { before: locked.pictureKey };
}
