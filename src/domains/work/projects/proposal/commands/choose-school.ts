import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { preparedStates } from '../../model.ts';
import { canChooseSchool, isSchoolOpen } from '../../policy.ts';
import { lockProject } from '../../steps/lock-project.ts';

/** With which of their schools a founder takes part. Each founder chooses their own, and only until the review. */
export async function chooseSchool(
  by: By<Member>,
  project: SeenProject<Member>,
  school: SchoolId,
): Promise<Result<'chosen', 'notEditable' | 'notYourSchool' | 'notVerified'>> {
  if (!isSchoolOpen(by.actor, project)) return refuse('notEditable');
  if (!canChooseSchool(by.actor, project)) return refuse('notVerified');
  return transact(by, async (tx) => {
    // Under the lock: what is submitted at this moment keeps the school that both founders have seen.
    const locked = await lockProject(tx, project.id);
    if (!preparedStates.includes(locked.state)) return refuse('notEditable');
    // Read again under a lock: who moves to another school at this moment is verified at neither.
    const { state } = await tx.db
      .selectFrom('member')
      .select('state')
      .where('id', '=', tx.actor.id)
      .forShare()
      .executeTakeFirstOrThrow();
    if (state !== 'verified') return refuse('notVerified');
    const { numUpdatedRows } = await tx.db
      .updateTable('project_founder')
      .set({ school_id: school })
      .where('project_id', '=', project.id)
      .where('member_id', '=', tx.actor.id)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('member_school')
            .select('school_id')
            .where('member_id', '=', tx.actor.id)
            .where('school_id', '=', school)
            .where('until_on', 'is', null),
        ),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n ? ok('chosen') : refuse('notYourSchool');
  });
}
