import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import type { OwnAccount } from '../../access.ts';
import { confirmationLimit } from '../../model.ts';
import { isLinkJustSent } from '../../queries.ts';
import { lockAccounts } from '../../steps/lock-accounts.ts';
import { sendConfirmation } from '../../steps/send-confirmation.ts';

/** Mails the link once more, a few times an hour. */
export async function resendConfirmation<actor extends Actor>(
  by: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
): Promise<Result<'sent', 'confirmed' | 'tooMany'>> {
  if (account.confirmed) return refuse('confirmed');
  const { id, email } = account;
  if (!(await by.services.limits.take(confirmationLimit, id))) return refuse('tooMany');
  return transact(by, async (tx) => {
    await lockAccounts(tx, [id]);
    if (await isLinkJustSent(tx, { purpose: 'confirm_email', account: id, email })) return ok('sent');
    const permit = await permitUnconfirmedMail(tx, 'confirmation', { to: email, account: id });
    if (!permit) return refuse('tooMany');
    await sendConfirmation(tx, account, permit);
    return ok('sent');
  });
}
