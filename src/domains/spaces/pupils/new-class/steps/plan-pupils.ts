import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import type { Db } from '#platform/db.ts';
import { numbered } from '../../model.ts';
import { listPupils } from '../../queries.ts';
import { drawUserNames } from '../../steps/draw-user-names.ts';
import type { PlannedPupil } from '../model.ts';

/** The pupils as `createPupils` will create them from these names, unless somebody else creates some meanwhile. */
export async function planPupils(
  db: Db,
  space: SeenSpace,
  { names, key, language }: { readonly names: readonly string[]; readonly key: string; readonly language: string },
): Promise<PlannedPupil[]> {
  const there = await listPupils(db, space);
  const free = numbered(
    names,
    there.map(({ name }) => name),
  );
  const userNames = await drawUserNames(db, free, { key, language });
  return free.map((name, index) => ({ name, userName: userNames[index] ?? '' }));
}
