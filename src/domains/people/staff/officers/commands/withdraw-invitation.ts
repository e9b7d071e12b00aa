import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenOfficer } from '../access.ts';
import { canManageOfficers } from '../policy.ts';

/** Takes back an invitation that nobody has followed yet: the account goes, and its link with it. */
export async function withdrawInvitation(
  db: Db,
  actor: Actor,
  { id }: SeenOfficer,
  { now }: { readonly now: Date },
): Promise<Result<undefined, 'joined' | 'notYours'>> {
  if (!canManageOfficers(actor)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('account')
      .where('id', '=', id)
      .where('kind', '=', 'officer')
      .where('password_hash', 'is', null)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return refuse('joined');
    await recordEvent(tx, actor, { verb: 'account.invitation_withdrawn', subject: id }, now);
    return ok(undefined);
  });
}
