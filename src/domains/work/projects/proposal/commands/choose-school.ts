import type { Member } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { preparedStates } from '../../model.ts';
import { canChooseSchool } from '../../policy.ts';

/** With which of his schools a founder takes part: only he says so, and only before the project is reviewed. */
export async function chooseSchool(
  db: Db,
  actor: Member,
  project: SeenProject,
  school: SchoolId,
): Promise<Result<'chosen', 'notEditable' | 'notYourSchool'>> {
  if (!canChooseSchool(actor, project)) return refuse('notEditable');
  return db.transaction().execute(async (tx) => {
    // Held: what is sent to the support services at this moment keeps the school that both founders have seen.
    const held = await tx
      .selectFrom('project')
      .select('id')
      .where('id', '=', project.id)
      .where('state', 'in', preparedStates)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!held) return refuse('notEditable');
    const { numUpdatedRows } = await tx
      .updateTable('project_founder')
      .set({ school_id: school })
      .where('project_id', '=', project.id)
      .where('member_id', '=', actor.id)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('member_school')
            .select('school_id')
            .where('member_id', '=', actor.id)
            .where('school_id', '=', school)
            .where('until_on', 'is', null),
        ),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n ? ok('chosen') : refuse('notYourSchool');
  });
}
