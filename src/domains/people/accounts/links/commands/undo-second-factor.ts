import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { hashPassword } from '#platform/passwords.ts';
import { paths } from '../../paths.ts';
import { endSessionsOf } from '../../steps/end-sessions.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { setAddress } from '../../steps/set-address.ts';
import { consumeAddressLink } from '../steps/consume-link.ts';
import { revokeLinks } from '../steps/revoke-links.ts';

interface Given {
  readonly token: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
}

/**
 * By the link in the mail that told of a second factor: it goes, with a new password, since the person who switched it on knew the old
 * one. Everybody is signed out, and the account has the address again to which the mail went.
 */
export async function undoSecondFactor(by: By, { token, password }: Given): Promise<Result<AccountId, 'ended'>> {
  const passwordHash = await hashPassword(password);
  // The link proves nothing about who is signed in at this browser.
  return transact({ ...by, actor: { kind: 'guest' } }, async (tx) => {
    const link = await consumeAddressLink(tx, token, 'undo_second_factor');
    if (!link) return refuse('ended');
    const { account, email } = link;
    const undone = await tx.db
      .updateTable('account')
      .set({ password_hash: passwordHash, totp_secret_sealed: null, totp_last_step: null })
      .where('id', '=', account)
      .where('suspended_at', 'is', null)
      .returning(['email', 'email_key', 'name', 'language', 'email_confirmed_at'])
      .executeTakeFirst();
    if (!undone) return refuse('ended');
    await tx.db.deleteFrom('recovery_code').where('account_id', '=', account).execute();
    for (const purpose of ['undo_second_factor', 'reset_password', 'confirm_email'] as const)
      await revokeLinks(tx, purpose, account);
    await endSessionsOf(tx, account);
    if (undone.email_key !== emailKeyOf(email))
      await bringAddressBack(tx, { ...undone, id: account, confirmed: undone.email_confirmed_at !== null }, email);
    // The link came to this address.
    await sendAccountMail(
      tx,
      { ...undone, email, confirmed: true },
      { mail: 'secondFactorUndone', path: paths.signIn() },
    );
    await tx.record({ verb: 'account.second_factor_removed', subject: account });
    return ok(account);
  });
}

interface Moved {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly confirmed: boolean;
}

/** The person who switched it on may have changed the address after it. They are told, as of every change. */
async function bringAddressBack(tx: Tx, { id, ...other }: Moved, email: string): Promise<void> {
  if (await setAddress(tx, id, { email, confirmedAt: tx.now }))
    await sendAccountMail(tx, other, { mail: 'emailChanged', path: paths.signIn() });
}
