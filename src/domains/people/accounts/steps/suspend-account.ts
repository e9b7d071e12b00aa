import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import { endSessionsOf } from './end-sessions.ts';

/** Signed out at once, and no longer able to sign in. False where it was suspended before. */
export async function suspendAccount(tx: Pick<Tx, 'db' | 'now' | 'publish'>, account: AccountId): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('account')
    .set({ suspended_at: tx.now })
    .where('id', '=', account)
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await endSessionsOf(tx, account);
  return true;
}
