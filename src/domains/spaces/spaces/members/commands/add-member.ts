import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenSpace } from '../../access.ts';
import type { GivenRole } from '../../model.ts';
import { canManageMembers } from '../../policy.ts';
import { joinSpace } from '../../steps/join-space.ts';
import type { SeenCandidate } from '../access.ts';

/** Lets a candidate of the project in who is not in its space, or not any more. */
export async function addMember(
  db: Db,
  actor: Actor,
  { space, candidate }: { readonly space: SeenSpace; readonly candidate: SeenCandidate },
  role: GivenRole,
  { now }: { readonly now: Date },
): Promise<Result<'added', 'notAllowed'>> {
  if (!canManageMembers(space)) return refuse('notAllowed');
  const joining = { space: space.id, member: candidate.id, role };
  await db
    .transaction()
    .execute((tx) => joinSpace({ db: tx, now, record: (event) => recordEvent(tx, actor, event, now) }, joining));
  return ok('added');
}
