import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { findPrivateDetails } from '#domains/spaces/pupils/steps/find-private-details.ts';
import { searchAhead } from '#domains/spaces/pupils/steps/search-ahead.ts';
import { isCentral, type Officer } from '#kernel/actor.ts';
import type { CountryCode, ProjectId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition, passesChecks, undecidedCountries } from '../../model.ts';
import { canDecide, countriesToDecideFor } from '../../policy.ts';
import { comingTextOf } from '../../queries/public-text.ts';
import { lockProposal } from '../../steps/lock-project.ts';
import { openProject } from '../steps/open-project.ts';
import { recordDecision } from '../steps/record-decision.ts';

type ApprovalRefusal = 'notUnderReview' | 'notAllowed' | 'checksMissing' | 'privateDetails';

/**
 * Approves for the officer's countries. With the approval of the last country the project opens, unless it tells of people what none of
 * its founders has stated about.
 */
export async function approveProject(
  by: By<Officer>,
  project: SeenProject<Officer>,
): Promise<Result<'approved' | 'opened', ApprovalRefusal>> {
  const { actor } = by;
  if (!canTransition('approve', project.state)) return refuse('notUnderReview');
  if (!canDecide(actor, project)) return refuse('notAllowed');
  const { id, round } = project;
  // A long text is searched before the row is locked.
  await searchAhead(by, comingTextOf({ ...project, agreedAt: project.submittedAt }));
  return transact(by, async (tx) => {
    // Under the lock: of two services that decide at the same moment the second one sees the decision of the first.
    const locked = await lockProposal(tx, id);
    if (!canTransition('approve', locked.state) || locked.round !== round) return refuse('notUnderReview');
    if (!passesChecks(locked.founders)) return refuse('checksMissing');
    const countries = countriesToDecideFor(actor, project);
    const approvedBy = [...(await listApprovals(tx, id, round)), ...countries];
    const isLast = undecidedCountries({ founders: locked.founders, approvedBy }).length === 0;
    const text = comingTextOf({ ...project, ...locked, agreedAt: project.submittedAt });
    if (isLast && (await findPrivateDetails(tx, text)).length > 0) return refuse('privateDetails');
    const decided = await recordDecision(tx, { id, round, countries, decision: 'approved' });
    const { title } = locked.proposal;
    const details = { title, round, last: isLast ? 1 : 0, central: isCentral(actor) ? 1 : 0 } as const;
    for (const country of decided)
      await tx.record({ verb: 'project.approved', subject: id, project: id, country, details });
    if (!isLast) return ok('approved');
    await openProject(tx, { ...project, proposal: locked.proposal });
    return ok('opened');
  });
}

async function listApprovals({ db }: Tx, project: ProjectId, round: number): Promise<CountryCode[]> {
  const rows = await db
    .selectFrom('project_review')
    .select('country')
    .where('project_id', '=', project)
    .where('round', '=', round)
    .where('decision', '=', 'approved')
    .execute();
  return rows.map(({ country }) => country);
}
