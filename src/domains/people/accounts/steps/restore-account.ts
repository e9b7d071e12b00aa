import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';

/** Ends a suspension. False where the account is not suspended. */
export async function restoreAccount({ db }: Pick<Tx, 'db'>, account: AccountId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ suspended_at: null })
    .where('id', '=', account)
    .where('suspended_at', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
