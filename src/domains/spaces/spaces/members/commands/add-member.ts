import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../../access.ts';
import { joinSpace } from '../../commands/join-space.ts';
import type { GivenRole } from '../../model.ts';
import { canManageMembers } from '../../policy.ts';
import type { SeenPartner } from '../access.ts';

/** Lets a partner of the project in who is not in its space, or not any more. */
export async function addMember(
  db: Db,
  actor: Actor,
  { space, partner }: { readonly space: SeenSpace; readonly partner: SeenPartner },
  role: GivenRole,
  { now }: { readonly now: Date },
): Promise<Result<'added', 'notAllowed'>> {
  if (!canManageMembers(space)) return refuse('notAllowed');
  const joining = { space: space.id, member: partner.id, role };
  await db.transaction().execute((tx) => joinSpace(tx, actor, joining, now));
  return ok('added');
}
