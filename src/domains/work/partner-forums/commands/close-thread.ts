import { transact } from '#domains/core/event-log/transact.ts';
import { setClosed } from '#domains/spaces/forum/steps/set-closed.ts';
import { canModerate } from '#domains/spaces/spaces/policy.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenThread } from '../access.ts';

/** Closes a thread to further replies, or opens it again. */
export async function closeThread<actor extends Member | Officer>(
  by: By<actor>,
  { space, discussion }: SeenThread<NoInfer<actor>>,
  closed: boolean,
): Promise<Result<'done', 'notAllowed'>> {
  if (!canModerate(space)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    if (await setClosed(tx, { id: discussion.id, closed }))
      await tx.record({ verb: closed ? 'thread.closed' : 'thread.reopened', subject: discussion.id, space: space.id });
    return ok('done');
  });
}
