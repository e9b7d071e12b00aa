import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { revokeLinks } from '../../links/steps/revoke-links.ts';
import { paths } from '../../paths.ts';
import { canRemoveSecondFactor } from '../../policy.ts';
import { lockOwnAccount } from '../../steps/lock-own-account.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';

export async function removeSecondFactor<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
): Promise<Result<'removed', 'required' | 'wrong' | 'ended'>> {
  if (!canRemoveSecondFactor(account)) return refuse('required');
  const { id } = account;
  return transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    if (!locked.ok) return locked;
    if (locked.value.secretSealed === null) return ok('removed');
    await tx.db
      .updateTable('account')
      .set({ totp_secret_sealed: null, totp_last_step: null })
      .where('id', '=', id)
      .execute();
    await tx.db.deleteFrom('recovery_code').where('account_id', '=', id).execute();
    await revokeLinks(tx, 'undo_second_factor', id);
    await sendAccountMail(tx, account, { mail: 'secondFactorOff', path: paths.forgotten() });
    await tx.record({ verb: 'account.second_factor_removed', subject: id });
    return ok('removed');
  });
}
