import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canSubmit } from '../../policy.ts';
import { missingFields } from '../../proposal/model.ts';
import { lockProposal } from '../../steps/lock-project.ts';
import { replaceWaiting } from '../steps/replace-waiting.ts';

/** Submits the draft, or the corrected project, to the other founder, who accepts or declines it. */
export async function submitProposal(
  by: By<Member>,
  project: SeenProject<Member>,
): Promise<Result<'submitted', 'notDraft' | 'incomplete'>> {
  if (!canSubmit(by.actor, project)) return refuse('notDraft');
  const { id } = project;
  return transact(by, async (tx) => {
    const locked = await lockProposal(tx, id);
    if (!canTransition('submit', locked.state)) return refuse('notDraft');
    if (missingFields(locked.proposal).length > 0) return refuse('incomplete');
    await tx.db.updateTable('project').set({ state: 'waiting_for_partner' }).where('id', '=', id).execute();
    const founders = locked.founders.map((founder) => ({ ...founder, agreed: founder.id === tx.actor.id }));
    for (const founder of founders)
      await tx.db
        .updateTable('project_founder')
        .set({ agreed_at: founder.agreed ? tx.now : null })
        .where('project_id', '=', id)
        .where('member_id', '=', founder.id)
        .execute();
    await replaceWaiting(tx, { id, state: 'waiting_for_partner', founders });
    const details = { title: locked.proposal.title, round: locked.round + 1 };
    await tx.record({ verb: 'project.submitted', subject: id, project: id, details });
    return ok('submitted');
  });
}
