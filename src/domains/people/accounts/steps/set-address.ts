import { sql } from 'kysely';
import type { Tx } from '#domains/core/event-log/transact.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import { isUniqueViolation } from '#platform/db.ts';
import { accountFinder } from '../model.ts';

interface Address {
  readonly email: string;
  /** The key of the address where it is left out (see `takenKey`). */
  readonly emailKey?: string;
  readonly confirmedAt: Date | null;
}

/** False where another account has the address by now. */
export async function setAddress(
  { db }: Pick<Tx, 'db'>,
  account: AccountId,
  { email, emailKey = emailKeyOf(email), confirmedAt }: Address,
): Promise<boolean> {
  try {
    await sql`savepoint address`.execute(db);
    const names = await db
      .selectFrom('account')
      .select(['given_name as givenName', 'family_name as familyName'])
      .where('id', '=', account)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const finder = accountFinder({ ...names, email });
    await db
      .updateTable('account')
      .set({ email, email_key: emailKey, email_confirmed_at: confirmedAt, finder })
      .where('id', '=', account)
      .execute();
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await sql`rollback to savepoint address`.execute(db);
    return false;
  }
}
