import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { isOnStaff } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PupilId } from '#kernel/ids.ts';
import type { Viewer } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { mostInASpace, type Pupil } from './model.ts';
import { canHandOutPassword, canListKnownPupils } from './policy.ts';

export interface ListedPupil extends Pupil {
  readonly schoolName: string;
  /** The password on the card, the first or a later one, has not been used yet. */
  readonly waits: boolean;
  /** The list with which the pupil was created, and when. */
  readonly list: string | null;
  readonly createdAt: Date;
}

/** The pupils of a space by school and name, for those who look after its members. */
export async function listPupils(db: Db, space: SeenSpace): Promise<ListedPupil[]> {
  if (!isOnStaff(space)) return [];
  const rows = await pupilsIn(db, space)
    .select(['pupil.list_id as list', 'pupil.created_at as createdAt'])
    .orderBy('school.name')
    .orderBy('pupil.name')
    .limit(mostInASpace)
    .execute();
  return rows.map(({ sealed, ...row }) => ({ ...row, waits: sealed !== null }));
}

interface SealedCard {
  readonly id: PupilId;
  readonly name: string;
  readonly userName: string;
  readonly language: string;
  readonly sealed: string;
  readonly schoolName: string;
}

/** The cards that this teacher may print: of the pupils of their own school who have not signed in yet. */
export async function listCards({ db, actor }: Viewer, space: SeenSpace, only?: string): Promise<SealedCard[]> {
  if (!isOnStaff(space)) return [];
  const rows = await pupilsIn(db, space).orderBy('school.name').orderBy('pupil.name').limit(mostInASpace).execute();
  return rows.flatMap(({ sealed, ...row }) =>
    sealed !== null && canHandOutPassword(actor, space, row) && (only === undefined || row.id === only)
      ? [{ ...row, sealed }]
      : [],
  );
}

function pupilsIn(db: Db, space: SeenSpace) {
  return db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .innerJoin('school', 'school.id', 'pupil.school_id')
    .select(['pupil.id', 'pupil.name', 'pupil.user_name as userName', 'pupil.language', 'space_pupil.role'])
    .select(['pupil.school_id as school', 'pupil.teacher_id as teacher', 'school.name as schoolName'])
    .select('pupil.first_password_sealed as sealed')
    .where('space_pupil.space_id', '=', space.id)
    .where('pupil.ended_at', 'is', null);
}

/** What the stamp of the project shows whose space this is. */
export function findStampOfSpace(
  db: Db,
  space: SeenSpace,
): Promise<{ readonly pictureKey: string | null; readonly cover: string } | undefined> {
  return db
    .selectFrom('project_summary')
    .select(['picture_key as pictureKey', 'cover'])
    .where('space_id', '=', space.id)
    .limit(1)
    .executeTakeFirst();
}

/** The teacher's own pupils who are not in this space. */
export async function listKnownPupils(
  db: Db,
  actor: Actor,
  space: SeenSpace,
): Promise<{ readonly id: PupilId; readonly name: string; readonly userName: string }[]> {
  if (!canListKnownPupils(actor, space)) return [];
  return db
    .selectFrom('pupil')
    .select(['id', 'name', 'user_name as userName'])
    .where('teacher_id', '=', actor.id)
    .where('ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('space_pupil')
            .select('space_pupil.pupil_id')
            .whereRef('space_pupil.pupil_id', '=', 'pupil.id')
            .where('space_pupil.space_id', '=', space.id),
        ),
      ),
    )
    .orderBy('name')
    .limit(300)
    .execute();
}
