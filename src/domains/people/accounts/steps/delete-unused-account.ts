import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';

/** An account without a password was never used: it goes, and its links with it. False where a password has been chosen. */
export async function deleteUnusedAccount({ db }: Pick<Tx, 'db'>, account: AccountId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account')
    .where('id', '=', account)
    .where('password_hash', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
