import type { FollowUps } from '#domains/core/event-log/follow-ups.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { startTask } from '#domains/core/tasks/steps/start-task.ts';
import type { AccountId, MemberId, SchoolId } from '#kernel/ids.ts';
import { reindexPerson } from './steps/reindex-person.ts';
import { reindexTeachers } from './steps/reindex-teachers.ts';

export const peopleSearchFollowUps: FollowUps = {
  'account.closing_asked': (context, { subject }) => transact(context, (tx) => reindexPerson(tx, subject as MemberId)),
  'account.closing_withdrawn': (context, { subject }) =>
    transact(context, (tx) => reindexPerson(tx, subject as MemberId)),
  'account.renamed': (context, { subject }) => transact(context, (tx) => reindexPerson(tx, subject as MemberId)),
  /** The entry of each teacher holds this of the school. */
  'school.edited': async (context, { subject, details, actorId }) => {
    const changed = String(details?.changed ?? '').split(',');
    if (!['name', 'town', 'region', 'type'].some((part) => changed.includes(part))) return;
    const params = { school: subject as SchoolId };
    await transact(context, async (tx) =>
      startTask(tx, reindexTeachers, { params, subject, askedBy: await lockAccount(tx, actorId) }),
    );
  },
};

/** Undefined for the program, and for somebody who has left since: the entries are rewritten all the same. */
async function lockAccount({ db }: Tx, id: string | null): Promise<AccountId | undefined> {
  if (!id) return undefined;
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', id as AccountId)
    .forKeyShare()
    .executeTakeFirst();
  return account?.id;
}
