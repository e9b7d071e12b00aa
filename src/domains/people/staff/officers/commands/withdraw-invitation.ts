import { transact } from '#domains/core/event-log/transact.ts';
import { deleteUnusedAccount } from '#domains/people/accounts/steps/delete-unused-account.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenOfficer } from '../access.ts';
import { canManageOfficers } from '../policy.ts';

/** Takes back an invitation whose link was not used yet: the account is deleted. */
export async function withdrawInvitation<actor extends Actor>(
  by: By<actor>,
  { id }: SeenOfficer<NoInfer<actor>>,
): Promise<Result<'withdrawn', 'joined' | 'notAllowed'>> {
  if (!canManageOfficers(by.actor)) return refuse('notAllowed');
  return transact(by, async (tx) => {
    if (!(await deleteUnusedAccount(tx, id))) return refuse('joined');
    await tx.record({ verb: 'account.invitation_withdrawn', subject: id });
    return ok('withdrawn');
  });
}
