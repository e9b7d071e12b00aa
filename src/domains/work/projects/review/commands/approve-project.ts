import { recordEvent } from '#domains/core/events/record-event.ts';
import { isCentral, type Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenProject } from '../../access.ts';
import { passesChecks, undecidedCountries } from '../../model.ts';
import { canDecide, countriesToDecideFor } from '../../policy.ts';
import { lockProject } from '../../proposal/access.ts';
import { openProject } from './open-project.ts';
import { recordDecision } from './record-decision.ts';

type ApprovalRefusal = 'notUnderReview' | 'notYours' | 'checksMissing';

/** Approves for the officer's countries; with the last one missing the project opens. */
export async function approveProject(
  db: Db,
  actor: Officer,
  project: SeenProject,
  now: Date,
): Promise<Result<'approved' | 'opened', ApprovalRefusal>> {
  if (project.state !== 'under_review') return refuse('notUnderReview');
  if (!canDecide(actor, project)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    // The row is held: of two services that decide at the same moment the second sees the first's decision.
    const held = await lockProject(tx, project.id);
    if (held?.state !== 'under_review' || held.round !== project.round) return refuse('notUnderReview');
    if (!passesChecks(held.founders)) return refuse('checksMissing');
    const countries = countriesToDecideFor(actor, project);
    const recorded = await recordDecision(tx, actor, { project, countries, decision: 'approved' }, now);
    const approvals = await tx
      .selectFrom('project_review')
      .select('country')
      .where('project_id', '=', project.id)
      .where('round', '=', held.round)
      .where('decision', '=', 'approved')
      .execute();
    const approvedBy = approvals.map((review) => review.country);
    const isLast = undecidedCountries({ founders: held.founders, approvedBy }).length === 0;
    for (const country of recorded)
      await recordEvent(
        tx,
        actor,
        {
          verb: 'project.approved',
          subject: project.id,
          project: project.id,
          country,
          details: {
            title: held.form.title,
            round: held.round,
            last: isLast ? 1 : 0,
            central: isCentral(actor) ? 1 : 0,
          },
        },
        now,
      );
    if (!isLast) return ok('approved');
    await openProject(tx, { ...project, form: held.form }, now);
    return ok('opened');
  });
}
