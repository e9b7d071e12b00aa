import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import { canManageMember } from '../../policy.ts';
import type { SeenMember } from '../access.ts';

/** Removes a member from the space. What they wrote stays, and so does their part in what owns the space. */
export async function removeMember<actor extends Actor>(
  by: By<actor>,
  member: SeenMember<NoInfer<actor>>,
): Promise<Result<'removed', 'notAllowed'>> {
  const { space } = member;
  if (!canManageMember(space, member)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('space_member')
      .where('space_id', '=', space.id)
      .where('member_id', '=', member.id)
      .where('role', '!=', 'founder_administrator')
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    tx.publish(rightsTopic(member.id));
    await tx.record({ verb: 'space.member_removed', subject: member.id, space: space.id });
  });
  return ok('removed');
}
