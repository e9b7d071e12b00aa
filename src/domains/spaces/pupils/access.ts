import { sql } from 'kysely';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { isOnStaff } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { type CountryCode, isUuid, type PupilId, type SchoolId } from '#kernel/ids.ts';
import type { LoadedFor, Viewer } from '#platform/command.ts';
import type { Pupil } from './model.ts';
import { canHandOutPassword } from './policy.ts';

declare const seen: unique symbol;
/** A pupil of a space, for those who look after its members. Only this file makes one. */
export type SeenPupil<actor extends Actor = Actor> = Pupil &
  LoadedFor<actor> & { readonly [seen]: true; readonly space: SeenSpace<actor> };

/** The pupil, for teachers of their school, who hand out the password. */
export async function findPupilOfOwnSchool<actor extends Actor>(
  viewer: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenPupil<actor> | undefined> {
  const pupil = await findPupil(viewer, space, id);
  return pupil && canHandOutPassword(viewer.actor, space, pupil) ? pupil : undefined;
}

export async function findPupil<actor extends Actor>(
  { db }: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenPupil<actor> | undefined> {
  if (!isUuid(id) || !isOnStaff(space)) return undefined;
  const row = await db
    .selectFrom('space_pupil')
    .innerJoin('pupil', 'pupil.id', 'space_pupil.pupil_id')
    .select(['pupil.id', 'pupil.name', 'pupil.user_name as userName', 'pupil.language', 'space_pupil.role'])
    .select(['pupil.school_id as school', 'pupil.teacher_id as teacher'])
    .where('space_pupil.space_id', '=', space.id)
    .where('pupil.id', '=', id as PupilId)
    .where('pupil.ended_at', 'is', null)
    .executeTakeFirst();
  return row && ({ ...row, space } as SeenPupil<actor>);
}

/** Also one who has left the space or whose account has ended, of whom a consent was stated here. */
export async function findPupilOfConsent<actor extends Actor>(
  viewer: Viewer<actor>,
  space: SeenSpace<NoInfer<actor>>,
  id: string,
): Promise<SeenPupil<actor> | undefined> {
  const here = await findPupil(viewer, space, id);
  if (here || !isUuid(id) || !isOnStaff(space)) return here;
  const row = await viewer.db
    .selectFrom('pupil')
    .select(['id', 'name', 'user_name as userName', 'language', 'school_id as school', 'teacher_id as teacher'])
    .where('id', '=', id as PupilId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('event')
          .select('event.id')
          .where('event.verb', '=', 'pupil.consent_stated')
          .where('event.space_id', '=', space.id)
          .where(sql<boolean>`event.details -> 'pupils' ? ${id}`),
      ),
    )
    .executeTakeFirst();
  return row && ({ ...row, role: 'pupil', space } as SeenPupil<actor>);
}

interface OwnSchool {
  readonly id: SchoolId;
  readonly country: CountryCode;
}

/** The school at which the teacher creates pupils: the main one of today, once they are verified there. */
export async function findOwnSchool({ db, actor }: Viewer): Promise<OwnSchool | undefined> {
  if (actor.kind !== 'member') return undefined;
  return db
    .selectFrom('member_school')
    .innerJoin('member', 'member.id', 'member_school.member_id')
    .innerJoin('school', 'school.id', 'member_school.school_id')
    .select(['school.id', 'school.country'])
    .where('member_school.member_id', '=', actor.id)
    .where('member.state', '=', 'verified')
    .where('until_on', 'is', null)
    .orderBy('main', 'desc')
    .executeTakeFirst();
}
