import { transact } from '#domains/core/event-log/transact.ts';
import { requireConsentBefore } from '#domains/spaces/pupils/steps/require-consent.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canSubmit } from '../../policy.ts';
import { missingFields } from '../../proposal/model.ts';
import { comingTextOf } from '../../queries/public-text.ts';
import { lockProposal } from '../../steps/lock-project.ts';
import { replaceWaiting } from '../steps/replace-waiting.ts';

/**
 * Submits the draft, or the corrected project, to the other founder, who accepts or declines it. What it tells of people is public once
 * it runs: the founder takes it out, or states that it may be (`consent`).
 */
export async function submitProposal(
  by: By<Member>,
  project: SeenProject<Member>,
  consent: readonly string[] = [],
): Promise<Result<'submitted', 'notDraft' | 'incomplete' | 'privateDetails'>> {
  if (!canSubmit(by.actor, project)) return refuse('notDraft');
  const { id } = project;
  // A long text is searched before the row is locked.
  await searchAhead(by, comingTextOf(project, [by.actor]));
  return transact(by, async (tx) => {
    const locked = await lockProposal(tx, id);
    if (!canTransition('submit', locked.state)) return refuse('notDraft');
    if (missingFields(locked.proposal).length > 0) return refuse('incomplete');
    const text = comingTextOf({ id, ...locked }, [by.actor]);
    if (!(await requireConsentBefore(tx, text, consent))) return refuse('privateDetails');
    await tx.db.updateTable('project').set({ state: 'waiting_for_partner' }).where('id', '=', id).execute();
    const agreeing = locked.founders.map((founder) => ({ ...founder, agreed: founder.id === tx.actor.id }));
    for (const founder of agreeing)
      await tx.db
        .updateTable('project_founder')
        .set({ agreed_at: founder.agreed ? tx.now : null })
        .where('project_id', '=', id)
        .where('member_id', '=', founder.id)
        .execute();
    await replaceWaiting(tx, { id, state: 'waiting_for_partner', founders: agreeing });
    const details = { title: locked.proposal.title, round: locked.round + 1 };
    await tx.record({ verb: 'project.submitted', subject: id, project: id, details });
    return ok('submitted');
  });
}
