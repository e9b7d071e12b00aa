import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { askBothAgain } from '../../lifecycle/steps/ask-both-again.ts';
import { preparedStates } from '../../model.ts';
import { canChooseSchool, isSchoolOpen } from '../../policy.ts';
import { lockProposal } from '../../steps/lock-project.ts';

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
    const locked = await lockProposal(tx, project.id);
    if (!preparedStates.includes(locked.state)) return refuse('notEditable');
    // Who moves to another school at this moment is verified at neither.
    if (!locked.founders.some(({ id, verified }) => id === tx.actor.id && verified)) return refuse('notVerified');
    if (!(await isAt(tx, school))) return refuse('notYourSchool');
    const { numUpdatedRows } = await tx.db
      .updateTable('project_founder')
      .set({ school_id: school })
      .where('project_id', '=', project.id)
      .where('member_id', '=', tx.actor.id)
      .where('school_id', '<>', school)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await askBothAgain(tx, project.id, locked);
    return ok('chosen');
  });
}

async function isAt({ db, actor }: Tx<Member>, school: SchoolId): Promise<boolean> {
  const row = await db
    .selectFrom('member_school')
    .select('school_id')
    .where('member_id', '=', actor.id)
    .where('school_id', '=', school)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
