import { sql } from 'kysely';
import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { defineAudience, notifyAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import { type MemberRole, memberRoles, rights } from '#domains/spaces/spaces/model.ts';
import type { PupilId, SpaceId } from '#kernel/ids.ts';
import { queueJob, queueJobs } from '#platform/jobs.ts';
import { findNamesJob } from './jobs.ts';
import { staffRoles } from './model.ts';
import { paths } from './paths.ts';

interface Staff {
  readonly space: SpaceId;
  readonly roles: readonly MemberRole[];
}

/** The teachers who look after the pupils of a space. */
export const staffOfSpace = defineAudience<Staff>('staff-of-space', (db, { space, roles }) =>
  db
    .selectFrom('space_member')
    .select('member_id as id')
    .where('space_id', '=', space)
    .where('role', 'in', [...roles]),
);

interface OwnTeachers extends Staff {
  readonly pupil: PupilId;
  /** Who did it. */
  readonly except: string | null;
}

/** Those of them who have created the pupil, or are verified at the pupil's school. */
export const ownTeachersOfPupil = defineAudience<OwnTeachers>(
  'own-teachers-of-pupil',
  (db, { space, roles, pupil, except }) =>
    db
      .selectFrom('space_member')
      .innerJoin('pupil', (join) => join.on('pupil.id', '=', pupil))
      .select('space_member.member_id as id')
      .where('space_member.space_id', '=', space)
      .where('space_member.role', 'in', [...roles])
      .where(sql<boolean>`space_member.member_id is distinct from ${except}::uuid`)
      .where(({ or, eb, exists, selectFrom }) =>
        or([
          eb('pupil.teacher_id', '=', eb.ref('space_member.member_id')),
          exists(
            selectFrom('member_school')
              .innerJoin('member', 'member.id', 'member_school.member_id')
              .select('member.id')
              .whereRef('member.id', '=', 'space_member.member_id')
              .whereRef('member_school.school_id', '=', 'pupil.school_id')
              .where('member_school.until_on', 'is', null)
              .where('member.state', '=', 'verified'),
          ),
        ]),
      ),
);

export const pupilsFollowUps: FollowUps = {
  'pupil.made': lookThroughTexts,
  'pupil.added': lookThroughTexts,
  'pupil.renamed': lookThroughTexts,
  'post.removed': lookAtFoundAgain,
  'post.unpublished': lookAtFoundAgain,
  'page.archived': lookAtFoundAgain,
  'page.unpublished': lookAtFoundAgain,
  'reply.removed': lookAtFoundAgain,
  'pupil.found_in_public': tellStaff,
  'pupil.consent_withdrawn': lookAtProjectAgain,
  'pupil.role_changed': (context, event) => tellOwnTeachers(context, event, 'pupils.notice.role'),
  'pupil.removed': (context, event) => tellOwnTeachers(context, event, 'pupils.notice.removed'),
};

async function lookThroughTexts({ db }: FollowUpContext, { space }: RecordedEvent): Promise<void> {
  if (!space) return;
  // Texts of its teachers in their other spaces may name the new pupils as well.
  const others = await db
    .selectFrom('space_member as own')
    .innerJoin('space_member as other', 'other.member_id', 'own.member_id')
    .select('other.space_id as space')
    .distinct()
    .where('own.space_id', '=', space)
    .where('own.role', 'in', [...staffRoles])
    .where('other.space_id', '!=', space)
    .orderBy('other.space_id', 'desc')
    .limit(mostOtherSpaces)
    .execute();
  await queueJobs(db, findNamesJob, [{ space }, ...others]);
}

/** The newest ones: looking through all texts takes its time. */
const mostOtherSpaces = 20;

/** What is not public any more needs no decision. */
async function lookAtFoundAgain({ db }: FollowUpContext, { space }: RecordedEvent): Promise<void> {
  if (!space) return;
  const found = await db
    .selectFrom('public_name')
    .select(['kind', 'subject_id as only'])
    .distinct()
    .where('space_id', '=', space)
    .limit(500)
    .execute();
  await queueJobs(
    db,
    findNamesJob,
    found.map((text) => ({ space, ...text })),
  );
}

/** Other texts are taken back by their domains; a project stays public, and the teachers of its space decide. */
async function lookAtProjectAgain(
  { db }: FollowUpContext,
  { space, subject, details: { kind } }: RecordedEvent<'pupil.consent_withdrawn'>,
): Promise<void> {
  if (space && kind === 'project') await queueJob(db, findNamesJob, { space, kind, only: subject });
}

async function tellStaff(
  context: FollowUpContext,
  { id, space, details }: RecordedEvent<'pupil.found_in_public'>,
): Promise<void> {
  const found = await findStaff(context, space);
  if (!found) return;
  await notifyAudience(
    context,
    staffOfSpace,
    { space: found.id, roles: found.roles },
    {
      event: { id },
      notice: 'pupils.notice.named',
      details: { space: found.title, count: details.count },
      wordsOf: [],
      href: paths.foundNames(found.id),
      onceUntilRead: true,
    },
  );
}

/** Those who run a space look after all of its pupils: a pupil's own teachers are told what others did. Of a whole class once, until they have read it. */
async function tellOwnTeachers(
  context: FollowUpContext,
  { id, space, subject, actorId }: RecordedEvent,
  notice: 'pupils.notice.role' | 'pupils.notice.removed',
): Promise<void> {
  const found = await findStaff(context, space);
  if (!found) return;
  await notifyAudience(
    context,
    ownTeachersOfPupil,
    { space: found.id, roles: found.roles, pupil: subject as PupilId, except: actorId },
    {
      event: { id },
      notice,
      details: { space: found.title },
      wordsOf: [],
      href: paths.pupils(found.id),
      onceUntilRead: true,
    },
  );
}

/** The titles of spaces are those of projects, which support services have approved. */
async function findStaff(
  { db }: FollowUpContext,
  id: SpaceId | undefined,
): Promise<{ readonly id: SpaceId; readonly title: string; readonly roles: readonly MemberRole[] } | undefined> {
  if (!id) return undefined;
  const row = await db.selectFrom('space').select(['title', 'kind']).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const roles = memberRoles.filter((role) => rights[row.kind][role]?.manageMembers !== undefined);
  return { id, title: row.title, roles };
}
