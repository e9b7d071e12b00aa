import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import type { ProjectId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canAnswerProposal } from '../../policy.ts';
import { lockProposal } from '../../steps/lock-project.ts';
import { replaceWaiting } from '../steps/replace-waiting.ts';

/** The other founder does not accept it as it is: back to the common draft, with a reason. */
export async function declineProposal(
  by: By<Member>,
  project: SeenProject<Member>,
  { reason }: { readonly reason: string },
): Promise<Result<'declined', 'notWaiting'>> {
  if (!canAnswerProposal(by.actor, project)) return refuse('notWaiting');
  const { id } = project;
  return transact(by, async (tx) => {
    const locked = await lockProposal(tx, id);
    const own = locked.founders.find((founder) => founder.id === tx.actor.id);
    if (own?.agreed !== false || !canTransition('decline', locked.state)) return refuse('notWaiting');
    await tx.db.updateTable('project').set({ state: 'draft' }).where('id', '=', id).execute();
    // What a support service asked for in this round is still to be answered.
    const changesRequested = await wereChangesRequested(tx, id, locked.round);
    await replaceWaiting(tx, { id, state: 'draft', founders: locked.founders, changesRequested });
    const details = { title: locked.proposal.title, reason };
    await tx.record({ verb: 'project.declined', subject: id, project: id, details });
    return ok('declined');
  });
}

async function wereChangesRequested({ db }: Tx, project: ProjectId, round: number): Promise<boolean> {
  const row = await db
    .selectFrom('project_review')
    .select('round')
    .where('project_id', '=', project)
    .where('round', '=', round)
    .where('decision', '=', 'changes_requested')
    .executeTakeFirst();
  return row !== undefined;
}
