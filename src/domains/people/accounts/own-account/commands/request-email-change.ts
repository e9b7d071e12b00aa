import { transact } from '#domains/core/events/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { linkLimits } from '../../model.ts';
import { sendConfirmation } from '../../steps/send-confirmation.ts';

/**
 * Mails a link to the new address; the account has it from the moment on which the link is used. `wrong`: the password was
 * changed in the meantime, and a new password ends all changes of address.
 */
export async function requestEmailChange<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
  email: string,
): Promise<Result<'requested', 'wrong' | 'tooMany'>> {
  if (!(await by.services.limits.take(linkLimits.account, `confirm:${account.id}`))) return refuse('tooMany');
  return transact(by, async (tx) => {
    const locked = await tx.db
      .selectFrom('account')
      .select('id')
      .where('id', '=', account.id)
      .where('password_hash', '=', account.passwordHash)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!locked) return refuse('wrong');
    await sendConfirmation(tx, { ...account, email });
    return ok('requested');
  });
}
