import { transact } from '#domains/core/event-log/transact.ts';
import { moveDiscussion } from '#domains/spaces/forum/steps/move-discussion.ts';
import type { SeenSpace } from '#domains/spaces/spaces/access.ts';
import { canModerate } from '#domains/spaces/spaces/policy.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenThread } from '../access.ts';

/** Takes a thread to another forum; its address stays. */
export async function moveThread<actor extends Member | Officer>(
  by: By<actor>,
  { space, discussion }: SeenThread<NoInfer<actor>>,
  to: SeenSpace<NoInfer<actor>>,
): Promise<Result<'moved', 'notAllowed' | 'gone'>> {
  if (!canModerate(space) || !canModerate(to)) return refuse('notAllowed');
  if (space.id === to.id) return ok('moved');
  return transact(by, async (tx) => {
    if (!(await moveDiscussion(tx, { id: discussion.id, from: space.id, to: to.id }))) return refuse('gone');
    await tx.record({ verb: 'thread.moved', subject: discussion.id, space: to.id, details: { from: space.id } });
    return ok('moved');
  });
}
