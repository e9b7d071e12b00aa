import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { revokeLinks } from '../../links/steps/revoke-links.ts';
import { duplicateEmailKey } from '../../model.ts';
import { sendConfirmation } from '../../steps/send-confirmation.ts';
import { setAddress } from '../../steps/set-address.ts';
import { takeConfirmationMail } from '../../steps/take-confirmation-mail.ts';

/**
 * Puts another address in the place of one that was never confirmed, and mails the link to it: the links that went to the
 * wrong one open nothing any more. Where the new one has an account already, all goes on as in a registration (see
 * open-account.ts). `wrong`: the password was changed in the meantime. `confirmed`: the address was confirmed in the meantime.
 */
export async function correctEmail<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
  email: string,
): Promise<Result<'corrected', 'wrong' | 'confirmed' | 'tooMany'>> {
  const { id, passwordHash } = account;
  if (!(await takeConfirmationMail(by, id, email))) return refuse('tooMany');
  return transact(by, async (tx) => {
    const locked = await tx.db
      .selectFrom('account')
      .select('email_confirmed_at')
      .where('id', '=', id)
      .where('password_hash', '=', passwordHash)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!locked) return refuse('wrong');
    if (locked.email_confirmed_at) return refuse('confirmed');
    const isFree = await setAddress(tx, id, { email, confirmedAt: null });
    const emailKey = isFree ? emailKeyOf(email) : duplicateEmailKey(id);
    if (!isFree) await setAddress(tx, id, { email, emailKey, confirmedAt: null });
    await revokeLinks(tx, 'confirm_email', id);
    await revokeLinks(tx, 'reset_password', id);
    await sendConfirmation(tx, { ...account, email, emailKey });
    await tx.record({ verb: 'account.email_corrected', subject: id });
    return ok('corrected');
  });
}
