import { transact } from '#domains/core/event-log/transact.ts';
import type { Member } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenProject } from '../../access.ts';
import { canTransition } from '../../model.ts';
import { canClose } from '../../policy.ts';
import { lockProject } from '../../steps/lock-project.ts';
import { endProject } from '../steps/end-project.ts';

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
    await endProject(tx, id, locked, { title: project.proposal.title, reason });
    return ok('closed');
  });
}
