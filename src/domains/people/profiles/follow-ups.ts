import type { FollowUps } from '#domains/core/events/follow-ups.ts';
import { reindexTeachersJob } from '#domains/people/people-search/jobs.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { queueJob } from '#platform/jobs.ts';

export const directoryFollowUps: FollowUps = {
  'account.renamed': ({ db, now }, { subject }) =>
    db.transaction().execute((tx) => reindexPerson(tx, subject as MemberId, now)),
  /** Name and town of the school stand in what the search knows of each of its teachers. */
  'school.edited': async ({ db }, { subject, details }) => {
    const changed = String(details?.changed ?? '').split(',');
    if (!changed.includes('name') && !changed.includes('town')) return;
    await db.transaction().execute((tx) => queueJob(tx, reindexTeachersJob, { school: subject as SchoolId }));
  },
};
