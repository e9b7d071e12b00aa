import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';

export interface LockedAccount {
  readonly id: AccountId;
  readonly isSuspended: boolean;
  readonly hasPassword: boolean;
}

/** In the order of their ids, so that two transactions that lock the same accounts never wait for each other. */
export async function lockAccounts(
  { db }: Pick<Tx, 'db'>,
  accounts: readonly AccountId[],
): Promise<readonly LockedAccount[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'suspended_at', 'password_hash'])
    .where('id', 'in', accounts)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id, suspended_at, password_hash }) => ({
    id,
    isSuspended: suspended_at !== null,
    hasPassword: password_hash !== null,
  }));
}
