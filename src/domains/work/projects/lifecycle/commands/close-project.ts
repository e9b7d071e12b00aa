import { transact } from '#domains/core/event-log/transact.ts';
import { incrementFigure } from '#domains/core/programme/steps/increment-figure.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { setSpaceWritable } from '#domains/spaces/spaces/steps/set-space-writable.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canClose } from '../../policy.ts';
import { lockProject } from '../../steps/lock-project.ts';

/** Ends a running project. Its space and diary stay readable. */
export async function closeProject(
  by: By<Member>,
  project: SeenProject<Member>,
  { reason }: { readonly reason: string },
): Promise<Result<'closed', 'notRunning'>> {
  if (!canClose(by.actor, project)) return refuse('notRunning');
  const { id } = project;
  return transact(by, async (tx) => {
    const locked = await lockProject(tx, id);
    if (!canTransition('close', locked.state)) return refuse('notRunning');
    await tx.db.updateTable('project').set({ state: 'closed', closed_at: tx.now }).where('id', '=', id).execute();
    if (locked.space) await setSpaceWritable(tx, locked.space, false);
    const rows = await tx.db.selectFrom('project_country').select('country').where('project_id', '=', id).execute();
    const countries = rows.map(({ country }) => country);
    await incrementFigure(tx, { figures: ['running_projects'], countries, by: -1 });
    await stopWaiting(tx, { subject: id, kinds: ['project_invitation'] });
    const details = { title: project.proposal.title, reason };
    await tx.record({ verb: 'project.closed', subject: id, project: id, details });
    return ok('closed');
  });
}
