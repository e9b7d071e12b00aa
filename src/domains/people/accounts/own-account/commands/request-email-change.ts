import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Limits } from '#platform/limits.ts';
import { sendConfirmation } from '../../commands/send-confirmation.ts';
import { linkLimits } from '../../model.ts';
import type { ProvedAccount } from './ask-password.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
  readonly limits: Limits;
}

/**
 * Mails a link to the new address; the account has it from the moment on which the link is used. `wrong`: the password that
 * was said is the account's no more, and with a new one all changes of address have ended.
 */
export async function requestEmailChange(
  db: Db,
  account: ProvedAccount,
  email: string,
  { now, baseUrl, limits }: Options,
): Promise<Result<undefined, 'wrong' | 'tooMany'>> {
  if (!(await limits.take(linkLimits.account, `confirm:${account.id}`))) return refuse('tooMany');
  const { id, givenName, familyName, emailKey, language } = account;
  const name = `${givenName} ${familyName}`;
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', id)
      .where('password_hash', '=', account.passwordHash)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!held) return refuse('wrong');
    await sendConfirmation(tx, { account: id, name, language, emailKey, email }, { now, baseUrl });
    return ok(undefined);
  });
}
