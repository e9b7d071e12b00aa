import { minutesAfter } from '#kernel/days.ts';
import { emailKeyOf, mailboxOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { formerAddressHash, type LinkPurpose } from './model.ts';

export async function hasAccount(db: Db, email: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('email_key', '=', emailKeyOf(email)).executeTakeFirst();
  return row !== undefined;
}

/** Which addresses are an account's own: the present one, in all its spellings, and those that it had before. */
export async function findOwnAddresses(
  { db, services }: Pick<By, 'db' | 'services'>,
  account: AccountId,
): Promise<(email: string) => 'present' | 'former' | undefined> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('former_address', 'former_address.account_id', 'account.id')
    .select(['account.email', 'former_address.email_hash as hash'])
    .where('account.id', '=', account)
    .execute();
  const present = new Set(rows.map(({ email }) => mailboxOf(email)));
  const former = new Set(rows.map(({ hash }) => hash));
  return (email) => {
    if (present.has(mailboxOf(email))) return 'present';
    return former.has(formerAddressHash(services.keyring, email)) ? 'former' : undefined;
  };
}

interface LinkSent {
  readonly purpose: LinkPurpose;
  readonly account: AccountId;
  /** Of a link that confirms one. */
  readonly email?: string;
}

/** Whether such a link went off within the last minute and still works: a form that is sent twice sends one mail. */
export async function isLinkJustSent(
  { db, now }: Pick<By, 'db' | 'now'>,
  { purpose, account, email }: LinkSent,
): Promise<boolean> {
  const link = await db
    .selectFrom('one_time_link')
    .select('token_hash')
    .where('account_id', '=', account)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('created_at', '>', minutesAfter(now, -1))
    .$if(email !== undefined, (query) => query.where('email', '=', email ?? null))
    .limit(1)
    .executeTakeFirst();
  return link !== undefined;
}
