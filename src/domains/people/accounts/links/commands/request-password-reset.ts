import { setTimeout as wait } from 'node:timers/promises';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Limits } from '#platform/limits.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { linkLimits } from '../../model.ts';
import { paths } from '../../paths.ts';
import { createLink } from './create-link.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
  readonly limits: Limits;
  readonly address: string;
}

/** No answer comes sooner than this, in milliseconds, so that nobody can hear whether a mail was queued. */
const leastTime = 150;

/** Mails a link to choose a new password, where the address has an account. The answer is the same where it has none. */
export async function requestPasswordReset(
  db: Db,
  email: string,
  { address, ...options }: Options,
): Promise<Result<undefined, 'tooMany'>> {
  if (!(await options.limits.take(linkLimits.network, address))) return refuse('tooMany');
  await Promise.all([wait(leastTime), sendReset(db, email.toLowerCase(), options)]);
  return ok(undefined);
}

async function sendReset(db: Db, key: string, { now, baseUrl, limits }: Omit<Options, 'address'>): Promise<void> {
  if (!(await limits.take(linkLimits.account, `reset:${key}`))) return;
  await db.transaction().execute(async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select(['id', 'email', 'given_name', 'family_name', 'language'])
      .where('email_key', '=', key)
      // An invited officer who has no password yet has his own link.
      .where('password_hash', 'is not', null)
      .where('suspended_at', 'is', null)
      // The address is the account's own until the link is written: whoever leaves it ends the links that went there.
      .forShare()
      .executeTakeFirst();
    if (!account) return;
    const { id, email: to, language } = account;
    const name = `${account.given_name} ${account.family_name}`;
    const token = await createLink(tx, { purpose: 'reset_password', account: id }, now);
    await sendAccountMail(tx, { mail: 'reset', to, name, language, href: `${baseUrl}${paths.reset(token)}` });
  });
}
