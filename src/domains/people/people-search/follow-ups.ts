import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import { startTask } from '#domains/core/tasks/steps/start-task.ts';
import type { AccountId, MemberId, SchoolId } from '#kernel/ids.ts';
import { reindexPerson } from './steps/reindex-person.ts';
import { reindexTeachers } from './steps/reindex-teachers.ts';

export const peopleSearchFollowUps: FollowUps = {
  'account.renamed': (context, { subject }) => transact(context, (tx) => reindexPerson(tx, subject as MemberId)),
  /** The entry of each teacher holds name and town of the school. */
  'school.edited': async (context, { subject, details, actorId }) => {
    const changed = String(details?.changed ?? '').split(',');
    if (!changed.includes('name') && !changed.includes('town')) return;
    const askedBy = actorId ? (actorId as AccountId) : undefined;
    const params = { school: subject as SchoolId };
    await transact(context, (tx) => startTask(tx, reindexTeachers, { params, subject, askedBy }));
  },
};
