import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../../access.ts';
import { canManageMember } from '../../policy.ts';
import type { SeenMember } from '../access.ts';

/** Closes the space to a member. What he wrote stays, and so does his part in the project. */
export async function removeMember(
  db: Db,
  actor: Actor,
  { space, member }: { readonly space: SeenSpace; readonly member: SeenMember },
  { now }: { readonly now: Date },
): Promise<Result<'removed', 'notAllowed'>> {
  if (!canManageMember(space, member)) return refuse('notAllowed');
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('space_member')
      .where('space_id', '=', space.id)
      .where('member_id', '=', member.id)
      .where('role', '!=', 'founder_administrator')
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await recordEvent(tx, actor, { verb: 'space.member_removed', subject: member.id, space: space.id }, now);
  });
  return ok('removed');
}
