import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { OwnAccount } from '../../access.ts';
import { sendConfirmation } from '../../steps/send-confirmation.ts';
import { takeConfirmationMail } from '../../steps/take-confirmation-mail.ts';

/** Mails the link once more, a few times an hour. */
export async function resendConfirmation<actor extends Actor>(
  by: By<actor>,
  account: OwnAccount<NoInfer<actor>>,
): Promise<Result<'sent', 'confirmed' | 'tooMany'>> {
  if (account.confirmed) return refuse('confirmed');
  if (!(await takeConfirmationMail(by, account.id, account.email))) return refuse('tooMany');
  await transact(by, (tx) => sendConfirmation(tx, account));
  return ok('sent');
}
