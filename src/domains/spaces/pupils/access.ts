import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { isOnStaff } from '#domains/spaces/spaces/policy.ts';
import { isUuid, type PupilId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Pupil } from './model.ts';

declare const seen: unique symbol;
/** A pupil of a space, for its teachers. Only this file makes one. */
export type SeenPupil = Pupil & { readonly [seen]: true };

export async function findPupil(db: Db, space: SeenSpace, id: string): Promise<SeenPupil | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .select(['pupil.id', 'pupil.name', 'pupil.user_name as userName', 'space_pupil.role'])
    .select(['pupil.school_id as school', 'pupil.teacher_id as teacher'])
    .where('space_pupil.space_id', '=', space.id)
    .where('pupil.id', '=', id as PupilId)
    .where('pupil.ended_at', 'is', null)
    .executeTakeFirst();
  return row && (row as unknown as SeenPupil);
}
