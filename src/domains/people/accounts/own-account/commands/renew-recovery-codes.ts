import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { paths } from '../../paths.ts';
import { createRecoveryCodes } from '../../steps/create-recovery-codes.ts';
import { lockOwnAccount } from '../../steps/lock-own-account.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';

/** Ten new recovery codes in place of the old ones. `off`: there is no second factor any more. */
export async function renewRecoveryCodes<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
): Promise<Result<readonly string[], 'off' | 'wrong' | 'ended'>> {
  const { id } = account;
  return transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    if (!locked.ok) return locked;
    if (locked.value.secretSealed === null) return refuse('off');
    const codes = await createRecoveryCodes(tx, id);
    await sendAccountMail(tx, account, { mail: 'codesRenewed', path: paths.forgotten() });
    await tx.record({ verb: 'account.recovery_codes_renewed', subject: id });
    return ok(codes);
  });
}
