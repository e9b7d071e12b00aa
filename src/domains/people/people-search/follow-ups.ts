import type { FollowUps } from '#domains/core/events/follow-ups.ts';
import { transact } from '#domains/core/events/transact.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { queueJob } from '#platform/jobs.ts';
import { reindexTeachersJob } from './jobs.ts';
import { reindexPerson } from './steps/reindex-person.ts';

export const peopleSearchFollowUps: FollowUps = {
  'account.renamed': (context, { subject }) => transact(context, (tx) => reindexPerson(tx, subject as MemberId)),
  /** The entry of each teacher holds name and town of the school. */
  'school.edited': async (context, { subject, details }) => {
    const changed = String(details?.changed ?? '').split(',');
    if (!changed.includes('name') && !changed.includes('town')) return;
    await transact(context, (tx) => queueJob(tx.db, reindexTeachersJob, { school: subject as SchoolId }));
  },
};
