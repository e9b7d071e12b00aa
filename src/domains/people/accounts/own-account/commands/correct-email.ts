import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { revokeLinks } from '../../links/steps/revoke-links.ts';
import { confirmationLimit, duplicateEmailKey } from '../../model.ts';
import { lockOwnAccount } from '../../steps/lock-own-account.ts';
import { sendConfirmation } from '../../steps/send-confirmation.ts';
import { setAddress } from '../../steps/set-address.ts';

/**
 * Puts another address in the place of one that was never confirmed, and mails the link to it: the links that went to the
 * wrong one open nothing any more. Where the new one has an account already, all goes on as in a registration (see
 * open-account.ts). `wrong`: the password was changed in the meantime. `confirmed`: the address was confirmed in the meantime.
 */
export async function correctEmail<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
  email: string,
): Promise<Result<'corrected', 'wrong' | 'ended' | 'confirmed' | 'tooMany'>> {
  const { id } = account;
  if (!(await by.services.limits.take(confirmationLimit, id))) return refuse('tooMany');
  return transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    if (!locked.ok) return locked;
    if (locked.value.isConfirmed) return refuse('confirmed');
    const permit = await permitUnconfirmedMail(tx, 'confirmation', { to: email, account: id });
    if (!permit) return refuse('tooMany');
    const isFree = await setAddress(tx, id, { email, confirmedAt: null });
    const emailKey = isFree ? emailKeyOf(email) : duplicateEmailKey(id);
    if (!isFree) await setAddress(tx, id, { email, emailKey, confirmedAt: null });
    await revokeLinks(tx, 'confirm_email', id);
    await revokeLinks(tx, 'reset_password', id);
    await sendConfirmation(tx, { ...account, email, emailKey }, permit);
    await tx.record({ verb: 'account.email_corrected', subject: id });
    return ok('corrected');
  });
}
