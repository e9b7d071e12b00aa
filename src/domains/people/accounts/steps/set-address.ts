import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import { isUniqueViolation } from '#platform/db.ts';
import { accountFinder, formerAddressHash } from '../model.ts';

interface Address {
  readonly email: string;
  /** The key of the address where it is left out (see `takenKey`). */
  readonly emailKey?: string;
  readonly confirmedAt: Date | null;
}

/** False where another account has the address by now. Of the address before, where it was confirmed, a keyed hash stays. */
export async function setAddress(
  tx: Pick<Tx, 'db' | 'now' | 'services'>,
  account: AccountId,
  { email, emailKey = emailKeyOf(email), confirmedAt }: Address,
): Promise<boolean> {
  const { db } = tx;
  try {
    await sql`savepoint address`.execute(db);
    const before = await db
      .selectFrom('account')
      .select(['given_name as givenName', 'family_name as familyName'])
      .select(['email', 'email_key', 'email_confirmed_at'])
      .where('id', '=', account)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const finder = accountFinder({ ...before, email });
    await db
      .updateTable('account')
      .set({ email, email_key: emailKey, email_confirmed_at: confirmedAt, finder })
      .where('id', '=', account)
      .execute();
    if (before.email_confirmed_at && before.email_key !== emailKey) await keepFormer(tx, account, before.email);
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await sql`rollback to savepoint address`.execute(db);
    return false;
  }
}

async function keepFormer(
  { db, now, services }: Pick<Tx, 'db' | 'now' | 'services'>,
  account: AccountId,
  email: string,
): Promise<void> {
  await db
    .insertInto('former_address')
    .values({ account_id: account, email_hash: formerAddressHash(services.keyring, email), replaced_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'email_hash']).doUpdateSet({ replaced_at: now }))
    .execute();
}
