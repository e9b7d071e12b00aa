import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canDecide } from '../../policy.ts';
import { endRound } from '../steps/end-round.ts';

/** Refuses the project for all its countries: one refusal is enough. It can be corrected and submitted again. */
export async function refuseProject(
  by: By<Officer>,
  project: SeenProject<Officer>,
  { reasonKey, reason }: { readonly reasonKey: string; readonly reason: string },
): Promise<Result<'refused', 'notUnderReview' | 'notAllowed' | 'decidedAlready'>> {
  if (!canTransition('refuse', project.state)) return refuse('notUnderReview');
  if (!canDecide(by.actor, project)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const ended = await endRound(tx, project, { decision: 'refused', reasonKey, reason });
    return ended.ok ? ok('refused') : ended;
  });
}
