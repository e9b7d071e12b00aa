import type { Tx } from '#domains/core/event-log/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { forgetUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { paths } from '../../paths.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { setAddress } from '../../steps/set-address.ts';
import { consumeAddressLink } from './consume-link.ts';
import { revokeLinks } from './revoke-links.ts';

interface ConfirmedAddress {
  readonly account: AccountId;
  readonly email: string;
  /** first: the account had no confirmed address before; other: it had another one; same: it was confirmed already. */
  readonly change: 'first' | 'other' | 'same';
}

/** Confirms the address of the link: the account's own, or the one that it has from now on. */
export async function confirmAddress(tx: Tx, token: string): Promise<Result<ConfirmedAddress, 'ended' | 'taken'>> {
  const link = await consumeAddressLink(tx, token, 'confirm_email');
  if (!link) return refuse('ended');
  const { account: id, email } = link;
  // Locked since the link was used.
  const account = await tx.db
    .selectFrom('account')
    .select(['email', 'email_key', 'email_confirmed_at', 'name', 'language'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const wasConfirmed = account.email_confirmed_at !== null;
  const isOther = account.email_key !== emailKeyOf(email);
  if (!isOther) await markConfirmed(tx, id);
  else {
    if (!(await setAddress(tx, id, { email, confirmedAt: tx.now }))) return refuse('taken');
    await revokeLinks(tx, 'reset_password', id);
    // The owner of the former address learns of a change that somebody else may have made. One that was never confirmed may be a stranger's.
    if (wasConfirmed)
      await sendAccountMail(tx, { ...account, confirmed: true }, { mail: 'emailChanged', path: paths.signIn() });
  }
  await stopWaiting(tx, { subject: id, kinds: ['address'] });
  // What was asked for on the way costs nothing.
  await forgetUnconfirmedMail(tx, 'confirmation', { to: email, account: id });
  await tx.record({ verb: 'account.email_confirmed', subject: id });
  return ok({ account: id, email, change: wasConfirmed ? (isOther ? 'other' : 'same') : 'first' });
}

async function markConfirmed({ db, now }: Tx, account: AccountId): Promise<void> {
  await db
    .updateTable('account')
    .set({ email_confirmed_at: now })
    .where('id', '=', account)
    .where('email_confirmed_at', 'is', null)
    .execute();
}
