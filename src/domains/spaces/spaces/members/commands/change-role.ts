import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../../access.ts';
import type { GivenRole } from '../../model.ts';
import { canManageMember } from '../../policy.ts';
import type { SeenMember } from '../access.ts';

export async function changeRole(
  db: Db,
  actor: Actor,
  { space, member }: { readonly space: SeenSpace; readonly member: SeenMember },
  role: GivenRole,
  { now }: { readonly now: Date },
): Promise<Result<'changed', 'notAllowed'>> {
  if (!canManageMember(space, member)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('space_member')
      .set({ role })
      .where('space_id', '=', space.id)
      .where('member_id', '=', member.id)
      .where('role', '!=', 'founder_administrator')
      .where('role', '!=', role)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const details = { role };
    await recordEvent(tx, actor, { verb: 'space.role_changed', subject: member.id, space: space.id, details }, now);
  });
  return ok('changed');
}
