import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { hashPassword } from '#platform/passwords.ts';
import { endSessionsOf } from '../../commands/end-session.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { type SessionCookie, startSession } from '../../commands/start-session.ts';
import { revokeLinks, revokeLinksToOtherAddresses } from '../../links/commands/revoke-links.ts';
import { paths } from '../../paths.ts';
import type { ProvedAccount } from './ask-password.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/**
 * After `findPasswordProblem`. Everybody else who is signed in as this person is signed out, and an address that was asked
 * for becomes his no more. `wrong`: somebody else has changed the password meanwhile, and that one stays.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  account: ProvedAccount,
  password: string,
  { now, baseUrl }: Options,
): Promise<Result<SessionCookie, 'wrong'>> {
  const passwordHash = await hashPassword(password);
  const { id, kind, email: to, language } = account;
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', id)
      .where('password_hash', '=', account.passwordHash)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('wrong');
    await revokeLinks(tx, 'reset_password', id);
    await revokeLinksToOtherAddresses(tx, id, to);
    await endSessionsOf(tx, id);
    const name = `${account.givenName} ${account.familyName}`;
    await sendAccountMail(tx, { mail: 'passwordChanged', to, name, language, href: `${baseUrl}${paths.forgotten()}` });
    await recordEvent(tx, actor, { verb: 'account.password_changed', subject: id }, now);
    return ok(await startSession(tx, { id, kind }, { now }));
  });
}
