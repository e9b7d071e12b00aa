import { recordEvent } from '#domains/core/events/record-event.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { hashPassword } from '#platform/passwords.ts';
import { endSessionsOf } from '../../commands/end-session.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { paths } from '../../paths.ts';
import { consumeLink } from './consume-link.ts';
import { revokeLinks, revokeLinksToOtherAddresses } from './revoke-links.ts';

interface Given {
  readonly token: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
}

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/**
 * A new password by the link from the mail. Every session and every other such link of the account ends, and so does a
 * change of address: whoever asked for it knew the old password.
 */
export async function resetPassword(
  db: Db,
  { token, password }: Given,
  { now, baseUrl }: Options,
): Promise<Result<undefined, 'ended'>> {
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const link = await consumeLink(tx, token, 'reset_password', now);
    if (!link?.account) return refuse('ended');
    const { account } = link;
    const changed = await tx
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', account)
      .where('suspended_at', 'is', null)
      .returning(['email', 'given_name', 'family_name', 'language'])
      .executeTakeFirst();
    if (!changed) return refuse('ended');
    const { email: to, language } = changed;
    await revokeLinks(tx, 'reset_password', account);
    await revokeLinksToOtherAddresses(tx, account, to);
    await endSessionsOf(tx, account);
    const name = `${changed.given_name} ${changed.family_name}`;
    await sendAccountMail(tx, { mail: 'passwordChanged', to, name, language, href: `${baseUrl}${paths.forgotten()}` });
    await recordEvent(tx, { kind: 'guest' }, { verb: 'account.password_reset', subject: account }, now);
    return ok(undefined);
  });
}
