import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { confirmationLimit } from '../../model.ts';
import { paths } from '../../paths.ts';
import { isLinkJustSent } from '../../queries.ts';
import { lockOwnAccount } from '../../steps/lock-own-account.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { sendConfirmation } from '../../steps/send-confirmation.ts';

/**
 * Mails a link to the new address, and tells the present one, which is confirmed; the account has the new address once the link is used. `wrong`: the password was
 * changed in the meantime, and a new password ends all changes of address.
 */
export async function requestEmailChange<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
  email: string,
): Promise<Result<'requested', 'wrong' | 'ended' | 'tooMany'>> {
  if (!(await by.services.limits.take(confirmationLimit, account.id))) return refuse('tooMany');
  return transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    if (!locked.ok) return locked;
    if (await isLinkJustSent(tx, { purpose: 'confirm_email', account: account.id, email })) return ok('requested');
    const permit = await permitUnconfirmedMail(tx, 'confirmation', { to: email, account: account.id });
    if (!permit) return refuse('tooMany');
    await sendConfirmation(tx, { ...account, email }, permit);
    await sendAccountMail(tx, account, { mail: 'emailChangeAsked', path: paths.forgotten() });
    return ok('requested');
  });
}
