import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canEdit } from '../../policy.ts';
import { writePictureKey } from '../steps/write-picture-key.ts';

export async function removePicture(
  by: By<Member>,
  project: SeenProject<Member>,
): Promise<Result<'removed', 'notEditable'>> {
  if (!canEdit(by.actor, project)) return refuse('notEditable');
  const written = await transact(by, (tx) => writePictureKey(tx, project, null));
  if (!written) return refuse('notEditable');
  // The file goes after the commit, so that no reader finds a row without its file.
  if (written.before) await by.services.files.remove(written.before);
  return ok('removed');
}
