import { emailKeyOf, mailboxOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import type { Db } from '#platform/db.ts';
import { formerAddressHash } from './model.ts';

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
