import { transact } from '#domains/core/event-log/transact.ts';
import { restoreAccount } from '#domains/people/accounts/steps/restore-account.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { SeenOfficer } from '../officers/access.ts';
import type { SeenOperator } from '../operators/access.ts';
import { canRestoreStaff } from '../policy.ts';

/** Ends the suspension of an officer or operator. Restoring twice is restoring once. */
export async function restoreStaff<actor extends Actor>(
  by: By<actor>,
  suspended: SeenOfficer<NoInfer<actor>> | SeenOperator<NoInfer<actor>>,
): Promise<Result<'restored', 'notAllowed'>> {
  if (!canRestoreStaff(by.actor, suspended)) return refuse('notAllowed');
  const { id, kind } = suspended;
  await transact(by, async (tx) => {
    if (await restoreAccount(tx, id)) await tx.record({ verb: `account.${kind}_restored`, subject: id });
  });
  return ok('restored');
}
