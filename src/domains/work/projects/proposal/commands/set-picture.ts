import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { underCeiling } from '#platform/ceilings.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { cleanPicture, costlyProblems, type PictureProblem } from '#platform/pictures.ts';
import type { SeenProject } from '../../access.ts';
import { picturesAnHour } from '../../model.ts';
import { canEdit } from '../../policy.ts';
import { writePictureKey } from '../steps/write-picture-key.ts';

/** Re-encodes the picture and replaces the one before. */
export async function setPicture(
  by: By<Member>,
  project: SeenProject<Member>,
  bytes: Buffer,
): Promise<Result<'set', 'notEditable' | 'tooManyPictures' | PictureProblem>> {
  if (!canEdit(by.actor, project)) return refuse('notEditable');
  const ceiling = { limit: picturesAnHour, key: by.actor.id, isNew: true, costly: costlyProblems };
  const set = await underCeiling(by, ceiling, () => replace(by, project, bytes));
  if (set.ok) return set;
  return refuse(set.reason === 'tooMany' ? 'tooManyPictures' : set.reason);
}

async function replace(
  by: By<Member>,
  project: SeenProject<Member>,
  bytes: Buffer,
): Promise<Result<'set', 'notEditable' | PictureProblem>> {
  const picture = await cleanPicture(bytes, by.actor.id);
  if (!picture.ok) return picture;
  const { files } = by.services;
  const key = `projects/${project.id}/${newId()}.webp`;
  await files.put(key, picture.value.bytes);
  const written = await transact(by, (tx) => writePictureKey(tx, project, key));
  // Files go after the commit, so that no reader finds a row without its file.
  const unused = written ? written.before : key;
  if (unused) await files.remove(unused);
  return written ? ok('set') : refuse('notEditable');
}
