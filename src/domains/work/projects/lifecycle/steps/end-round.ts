import type { Tx } from '#domains/core/event-log/transact.ts';
import { isCentral, type Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { SeenProject } from '../../access.ts';
import { type Decision, type ProjectState, transitions } from '../../model.ts';
import { countriesToDecideFor } from '../../policy.ts';
import { lockProject } from '../../steps/lock-project.ts';
import { recordDecision } from './record-decision.ts';
import { replaceWaiting } from './replace-waiting.ts';

interface RoundEnd {
  readonly decision: Exclude<Decision, 'approved'>;
  readonly reasonKey?: string;
  readonly reason: string;
}

const stateAfter: Readonly<Record<RoundEnd['decision'], ProjectState | undefined>> = {
  changes_requested: transitions.under_review.requestChanges,
  refused: transitions.under_review.refuse,
};

/** Ends the review without approval: the decision of one country is enough, whichever of their countries an officer takes it for. */
export async function endRound(
  tx: Tx<Officer>,
  project: SeenProject<Officer>,
  { decision, reasonKey, reason }: RoundEnd,
): Promise<Result<'ended', 'notUnderReview' | 'decidedAlready'>> {
  const { id, round, founders } = project;
  const locked = await lockProject(tx, id);
  const state = stateAfter[decision];
  if (!state || locked.state !== 'under_review' || locked.round !== round) return refuse('notUnderReview');
  const countries = countriesToDecideFor(tx.actor, project).slice(0, 1);
  const [country] = await recordDecision(tx, { id, round, countries, decision, reasonKey, reason });
  if (!country) return refuse('decidedAlready');
  await tx.db.updateTable('project').set({ state }).where('id', '=', id).execute();
  await replaceWaiting(tx, { id, state, founders, changesRequested: decision === 'changes_requested' });
  const details = { title: project.proposal.title, round, central: isCentral(tx.actor) ? 1 : 0 } as const;
  await tx.record({ verb: `project.${decision}`, subject: id, project: id, country, details });
  return ok('ended');
}
