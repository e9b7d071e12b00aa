import type { Actor } from '../../../../kernel/actor.ts';
import type { Db } from '../../../../platform/db.ts';
import { hashPassword } from '../../../../platform/passwords.ts';
import { recordEvent } from '../../../audit/record-event.ts';
import type { OwnAccount } from '../../access.ts';
import { endSessionsOf } from '../../commands/end-session.ts';
import { endLinks } from '../../commands/make-link.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { type SessionCookie, startSession } from '../../commands/start-session.ts';
import { paths } from '../../paths.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/** After `askPassword` and `findPasswordProblem`. Everybody else who is signed in as this person is signed out. */
export async function changePassword(
  db: Db,
  actor: Actor,
  account: OwnAccount,
  password: string,
  { now, baseUrl }: Options,
): Promise<SessionCookie> {
  const passwordHash = await hashPassword(password);
  const { id, kind, email: to, language } = account;
  return db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', id).execute();
    await endLinks(tx, 'reset_password', id);
    await endSessionsOf(tx, id);
    const name = `${account.givenName} ${account.familyName}`;
    await sendAccountMail(tx, { mail: 'passwordChanged', to, name, language, href: `${baseUrl}${paths.forgotten()}` });
    await recordEvent(tx, actor, { verb: 'account.password_changed', subject: id }, now);
    return startSession(tx, { id, kind }, { now });
  });
}
