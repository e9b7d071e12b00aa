import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Limits } from '#platform/limits.ts';
import type { OwnAccount } from '../access.ts';
import { linkLimits } from '../model.ts';
import { sendConfirmation } from './send-confirmation.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
  readonly limits: Limits;
}

/** Mails the link once more, a few times an hour. */
export async function resendConfirmation(
  db: Db,
  account: OwnAccount,
  { now, baseUrl, limits }: Options,
): Promise<Result<undefined, 'confirmed' | 'tooMany'>> {
  if (account.confirmed) return refuse('confirmed');
  if (!(await limits.take(linkLimits.account, `confirm:${account.id}`))) return refuse('tooMany');
  const { id, givenName, familyName, email, emailKey, language } = account;
  const name = `${givenName} ${familyName}`;
  await db
    .transaction()
    .execute((tx) => sendConfirmation(tx, { account: id, name, language, emailKey, email }, { now, baseUrl }));
  return ok(undefined);
}
