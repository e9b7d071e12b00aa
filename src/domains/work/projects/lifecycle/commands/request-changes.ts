import { transact } from '#domains/core/event-log/transact.ts';
import type { Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canDecide } from '../../policy.ts';
import { endRound } from '../steps/end-round.ts';

/** Sends the project back to its founders with a question. Their next submission opens a new round. */
export async function requestChanges(
  by: By<Officer>,
  project: SeenProject<Officer>,
  { reason }: { readonly reason: string },
): Promise<Result<'changesRequested', 'notUnderReview' | 'notAllowed' | 'decidedAlready'>> {
  if (!canTransition('requestChanges', project.state)) return refuse('notUnderReview');
  if (!canDecide(by.actor, project)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    const ended = await endRound(tx, project, { decision: 'changes_requested', reason });
    return ended.ok ? ok('changesRequested') : ended;
  });
}
