import type { FollowUpContext, FollowUps } from '#domains/core/event-log/follow-ups.ts';
import type { RecordedEvent } from '#domains/core/event-log/model.ts';
import { defineAudience, notifyAudience } from '#domains/core/notifications/commands/notify-audience.ts';
import { type MemberRole, memberRoles, rights } from '#domains/spaces/spaces/model.ts';
import type { SpaceId } from '#kernel/ids.ts';
import { queueJob, queueJobs } from '#platform/jobs.ts';
import { findNamesJob } from './jobs.ts';
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

export const pupilsFollowUps: FollowUps = {
  'pupil.made': lookThroughTexts,
  'pupil.added': lookThroughTexts,
  'post.removed': lookAtFoundAgain,
  'post.unpublished': lookAtFoundAgain,
  'page.archived': lookAtFoundAgain,
  'page.unpublished': lookAtFoundAgain,
  'reply.removed': lookAtFoundAgain,
  'pupil.found_in_public': tellStaff,
};

async function lookThroughTexts({ db }: FollowUpContext, { space }: RecordedEvent): Promise<void> {
  if (space) await queueJob(db, findNamesJob, { space });
}

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

async function tellStaff(
  context: FollowUpContext,
  { id, space, details }: RecordedEvent<'pupil.found_in_public'>,
): Promise<void> {
  if (!space) return;
  const row = await context.db.selectFrom('space').select(['title', 'kind']).where('id', '=', space).executeTakeFirst();
  if (!row) return;
  const roles = memberRoles.filter((role) => rights[row.kind][role]?.manageMembers !== undefined);
  await notifyAudience(
    context,
    staffOfSpace,
    { space, roles },
    {
      event: { id },
      notice: 'pupils.notice.named',
      details: { space: row.title, count: details.count },
      href: paths.foundNames(space),
      onceUntilRead: true,
    },
  );
}
