import { transact } from '#domains/core/event-log/transact.ts';
import { deleteUnusedAccount } from '#domains/people/accounts/steps/delete-unused-account.ts';
import { lockAccounts } from '#domains/people/accounts/steps/lock-accounts.ts';
import { suspendAccount } from '#domains/people/accounts/steps/suspend-account.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenOperator } from '../access.ts';
import { canSuspendOperator } from '../policy.ts';

/** An operator is suspended; an invitation whose link was not used yet is deleted. */
export async function suspendOperator<actor extends Actor>(
  by: By<actor>,
  { id }: SeenOperator<NoInfer<actor>>,
): Promise<Result<'suspended', 'notAllowed'>> {
  const { actor } = by;
  if (!canSuspendOperator(actor, { id })) return refuse('notAllowed');
  return transact(by, async (tx) => {
    // Both: of two operators who suspend each other at once, the first one has done it before the other is looked at.
    const accounts = await lockAccounts(tx, [actor.id, id]);
    const own = accounts.find((account) => account.id === actor.id);
    if (!own || own.isSuspended) return refuse('notAllowed');
    const operator = accounts.find((account) => account.id === id);
    if (!operator || operator.isSuspended) return ok('suspended');
    await (operator.hasPassword ? suspendAccount(tx, id) : deleteUnusedAccount(tx, id));
    await tx.record({ verb: 'account.operator_suspended', subject: id });
    return ok('suspended');
  });
}
