import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import type { GivenRole } from '../../model.ts';
import { canManageMember } from '../../policy.ts';
import type { SeenMember } from '../access.ts';

export async function changeRole<actor extends Actor>(
  by: By<actor>,
  member: SeenMember<NoInfer<actor>>,
  role: GivenRole,
): Promise<Result<'changed', 'notAllowed'>> {
  const { space } = member;
  if (!canManageMember(space, member)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('space_member')
      .set({ role })
      .where('space_id', '=', space.id)
      .where('member_id', '=', member.id)
      .where('role', '!=', 'founder_administrator')
      .where('role', '!=', role)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    tx.publish(rightsTopic(member.id));
    await tx.record({ verb: 'space.role_changed', subject: member.id, space: space.id, details: { role } });
  });
  return ok('changed');
}
