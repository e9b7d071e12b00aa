import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { GivenRole } from '../../model.ts';
import { canManageMembers } from '../../policy.ts';
import { joinSpace } from '../../steps/join-space.ts';
import type { SeenCandidate } from '../access.ts';

/** Lets a candidate in who is not in the space, or not any more. */
export async function addMember<actor extends Actor>(
  by: By<actor>,
  { id, space }: SeenCandidate<NoInfer<actor>>,
  role: GivenRole,
): Promise<Result<'added', 'notAllowed'>> {
  if (!canManageMembers(space)) return refuse('notAllowed');
  await transact(by, (tx) => joinSpace(tx, { space: space.id, member: id, role }));
  return ok('added');
}
