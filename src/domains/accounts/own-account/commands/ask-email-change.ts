import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db.ts';
import type { Limits } from '../../../../platform/limits.ts';
import type { OwnAccount } from '../../access.ts';
import { sendConfirmation } from '../../commands/send-confirmation.ts';
import { linkLimits } from '../../model.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
  readonly limits: Limits;
}

/** Mails a link to the new address; the account has it from the moment on which the link is used. After `askPassword`. */
export async function askEmailChange(
  db: Db,
  account: OwnAccount,
  email: string,
  { now, baseUrl, limits }: Options,
): Promise<Result<undefined, 'tooMany'>> {
  if (!(await limits.take(linkLimits.account, `confirm:${account.id}`))) return refuse('tooMany');
  const { id, givenName, familyName, emailKey, language } = account;
  const name = `${givenName} ${familyName}`;
  await db
    .transaction()
    .execute((tx) => sendConfirmation(tx, { account: id, name, language, emailKey, email }, { now, baseUrl }));
  return ok(undefined);
}
