import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { hashPassword } from '#platform/passwords.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { revokeLinks, revokeLinksToOtherAddresses } from '../../links/steps/revoke-links.ts';
import { paths } from '../../paths.ts';
import { endSessionsOf } from '../../steps/end-sessions.ts';
import { lockOwnAccount } from '../../steps/lock-own-account.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { type SessionCookie, startSession } from '../../steps/start-session.ts';

/**
 * After `findPasswordProblem`. All other sessions of the account end, and so does a change of address that was asked for.
 * `wrong`: the password was changed in the meantime, and that new one stays. `ended`: see lock-own-account.ts.
 */
export async function changePassword<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
  password: string,
): Promise<Result<SessionCookie, 'wrong' | 'ended'>> {
  const passwordHash = await hashPassword(password);
  const { id, kind } = account;
  return transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    if (!locked.ok) return locked;
    await tx.db.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    await revokeLinks(tx, 'reset_password', id);
    await revokeLinksToOtherAddresses(tx, id, account.email);
    await endSessionsOf(tx, id);
    await sendAccountMail(tx, account, { mail: 'passwordChanged', path: paths.forgotten() });
    await tx.record({ verb: 'account.password_changed', subject: id });
    return ok(await startSession(tx, { id, kind }));
  });
}
