import { setTimeout as wait } from 'node:timers/promises';
import { transact } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { knownDevice } from '#platform/known-device.ts';
import { consumeTry } from '#platform/tries.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { resetLimits } from '../../model.ts';
import { paths } from '../../paths.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { createLink } from '../steps/create-link.ts';

interface Requested {
  readonly email: string;
  /** The network address that the request comes from. */
  readonly address: string;
  /** The cookie in which the browser keeps who has signed in with it. */
  readonly device: string | undefined;
}

/** No answer comes sooner than this, in milliseconds: its time must not tell whether a mail was queued. */
const leastTime = 150;

/** Mails a link to choose a new password, where the address has an account. The answer is the same where it has none. */
export async function requestPasswordReset(
  by: By,
  { email, address, device }: Requested,
): Promise<Result<'requested', 'tooMany'>> {
  const key = emailKeyOf(email);
  const [, sent] = await Promise.all([wait(leastTime), tryReset(by, key, { network: address, device })]);
  return sent.ok || sent.reason === 'name' ? ok('requested') : refuse('tooMany');
}

interface From {
  readonly network: string;
  readonly device: string | undefined;
}

async function tryReset(by: By, key: string, { network, device }: From): Promise<Result<unknown, 'name' | 'network'>> {
  const { limits, keyring } = by.services;
  const rows = await by.db.selectFrom('account').select('id').where('email_key', '=', key).execute();
  const ids = rows.map(({ id }) => id);
  const taken = await consumeTry(limits, resetLimits, {
    name: key,
    network,
    device: knownDevice(keyring, device, ids),
  });
  if (taken.ok) await sendReset(by, key);
  return taken;
}

async function sendReset(by: By, key: string): Promise<void> {
  await transact(by, async (tx) => {
    const account = await tx.db
      .selectFrom('account')
      .select(['id', 'email', 'name', 'language', 'email_confirmed_at'])
      .where('email_key', '=', key)
      // An invited officer who has no password yet has a link of their own.
      .where('password_hash', 'is not', null)
      .where('suspended_at', 'is', null)
      // The address stays the account's until the link is written: a change of address ends the links that went to the former one.
      .forShare()
      .executeTakeFirst();
    if (!account) return;
    const { id, email } = account;
    const confirmed = account.email_confirmed_at !== null;
    const permit = confirmed ? undefined : await permitUnconfirmedMail(tx, 'reset', { to: email, account: id });
    if (!confirmed && !permit) return;
    const token = await createLink(tx, { purpose: 'reset_password', account: id });
    await sendAccountMail(tx, { ...account, confirmed }, { mail: 'reset', path: paths.reset(token), permit });
  });
}
