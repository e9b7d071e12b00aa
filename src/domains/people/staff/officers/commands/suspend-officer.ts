import { transact } from '#domains/core/event-log/transact.ts';
import { suspendAccount } from '#domains/people/accounts/steps/suspend-account.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenOfficer } from '../access.ts';
import { canManageOfficers } from '../policy.ts';

/** Suspending twice is suspending once. */
export async function suspendOfficer<actor extends Actor>(
  by: By<actor>,
  { id }: SeenOfficer<NoInfer<actor>>,
): Promise<Result<'suspended', 'notAllowed'>> {
  if (!canManageOfficers(by.actor)) return refuse('notAllowed');
  await transact(by, async (tx) => {
    if (await suspendAccount(tx, id)) await tx.record({ verb: 'account.officer_suspended', subject: id });
  });
  return ok('suspended');
}
