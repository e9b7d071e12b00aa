import { setTimeout as wait } from 'node:timers/promises';
import { transact } from '#domains/core/events/transact.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { emailKeyOf } from '#platform/email-address.ts';
import { linkLimits } from '../../model.ts';
import { paths } from '../../paths.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { createLink } from '../steps/create-link.ts';

interface Requested {
  readonly email: string;
  /** The network address that the request comes from. */
  readonly address: string;
}

/** No answer comes sooner than this, in milliseconds: its time must not tell whether a mail was queued. */
const leastTime = 150;

/** Mails a link to choose a new password, where the address has an account. The answer is the same where it has none. */
export async function requestPasswordReset(
  by: By,
  { email, address }: Requested,
): Promise<Result<'requested', 'tooMany'>> {
  if (!(await by.services.limits.take(linkLimits.network, address))) return refuse('tooMany');
  await Promise.all([wait(leastTime), sendReset(by, emailKeyOf(email))]);
  return ok('requested');
}

async function sendReset(by: By, key: string): Promise<void> {
  if (!(await by.services.limits.take(linkLimits.account, `reset:${key}`))) return;
  await transact(by, async (tx) => {
    const account = await tx.db
      .selectFrom('account')
      .select(['id', 'email', 'given_name', 'family_name', 'language'])
      .where('email_key', '=', key)
      // An invited officer who has no password yet has a link of their own.
      .where('password_hash', 'is not', null)
      .where('suspended_at', 'is', null)
      // The address stays the account's until the link is written: a change of address ends the links that went to the former one.
      .forShare()
      .executeTakeFirst();
    if (!account) return;
    const token = await createLink(tx, { purpose: 'reset_password', account: account.id });
    const receiver = { ...account, name: `${account.given_name} ${account.family_name}` };
    await sendAccountMail(tx, receiver, { mail: 'reset', path: paths.reset(token) });
  });
}
