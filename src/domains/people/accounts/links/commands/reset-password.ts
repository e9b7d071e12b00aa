import { transact } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { hashPassword } from '#platform/passwords.ts';
import { paths } from '../../paths.ts';
import { endSessionsOf } from '../../steps/end-sessions.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { consumeLink } from '../steps/consume-link.ts';
import { revokeLinks, revokeLinksToOtherAddresses } from '../steps/revoke-links.ts';

interface Given {
  readonly token: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
}

interface Reset {
  readonly account: AccountId;
  /** The mailbox alone does not let anybody in. */
  readonly asksForCode: boolean;
}

/**
 * A new password by the link from the mail. Every session and every other such link of the account ends, and so does a
 * change of address: it was asked for with the old password.
 */
export async function resetPassword(by: By, { token, password }: Given): Promise<Result<Reset, 'ended'>> {
  const passwordHash = await hashPassword(password);
  // The link proves nothing about who is signed in at this browser.
  return transact({ ...by, actor: { kind: 'guest' } }, async (tx) => {
    const link = await consumeLink(tx, token, 'reset_password');
    if (!link?.account) return refuse('ended');
    const { account } = link;
    const changed = await tx.db
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', account)
      .where('suspended_at', 'is', null)
      .returning(['email', 'name', 'language', 'totp_secret_sealed', 'email_confirmed_at'])
      .executeTakeFirst();
    if (!changed) return refuse('ended');
    await revokeLinks(tx, 'reset_password', account);
    await revokeLinksToOtherAddresses(tx, account, changed.email);
    await endSessionsOf(tx, account);
    const confirmed = changed.email_confirmed_at !== null;
    await sendAccountMail(tx, { ...changed, confirmed }, { mail: 'passwordChanged', path: paths.forgotten() });
    await tx.record({ verb: 'account.password_reset', subject: account });
    return ok({ account, asksForCode: changed.totp_secret_sealed !== null });
  });
}
