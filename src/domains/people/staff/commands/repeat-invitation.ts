import { canRepeatInvitation } from '#domains/people/accounts/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { SeenOfficer } from '../officers/access.ts';
import type { SeenOperator } from '../operators/access.ts';
import { sendInvitation } from './send-invitation.ts';

/** A new link to an officer or operator who has not followed his, or let it expire. */
export async function repeatInvitation(
  db: Db,
  actor: Actor,
  invited: SeenOfficer | SeenOperator,
  options: { readonly now: Date; readonly baseUrl: string },
): Promise<Result<undefined, 'joined' | 'notYours'>> {
  if (!canRepeatInvitation(actor, invited)) return refuse('notYours');
  return db.transaction().execute(async (tx) => {
    const waiting = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', invited.id)
      .where('password_hash', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!waiting) return refuse('joined');
    await sendInvitation(tx, invited, options);
    return ok(undefined);
  });
}
