import { transact } from '#domains/core/event-log/transact.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { setSpaceWritable } from '#domains/spaces/spaces/steps/set-space-writable.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canReopen } from '../../policy.ts';
import { lockProject } from '../../steps/lock-project.ts';
import { waitForInvited } from '../steps/wait-for-invited.ts';

/** A closed project runs again, and its space can be written in, as before it was closed. */
export async function reopenProject(
  by: By<Member>,
  project: SeenProject<Member>,
): Promise<Result<'reopened', 'notReopenable'>> {
  if (!canReopen(by.actor, project, by.now)) return refuse('notReopenable');
  const { id } = project;
  return transact(by, async (tx) => {
    const { state, closedAt, space } = await lockProject(tx, id);
    if (!canReopen(tx.actor, { ...project, state, closedAt }, tx.now)) return refuse('notReopenable');
    await tx.db.updateTable('project').set({ state: 'active', closed_at: null }).where('id', '=', id).execute();
    if (space) await setSpaceWritable(tx, space, true);
    const rows = await tx.db.selectFrom('project_country').select('country').where('project_id', '=', id).execute();
    const countries = rows.map(({ country }) => country);
    await incrementFigure(tx, { figures: ['running_projects'], countries, by: 1 });
    await waitForInvited(tx, id);
    await tx.record({ verb: 'project.reopened', subject: id, project: id, details: { title: project.proposal.title } });
    return ok('reopened');
  });
}
