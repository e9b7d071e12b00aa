import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';

interface FirstPassword {
  readonly account: AccountId;
  readonly passwordHash: string;
}

/** The link came by mail, so it confirms the address too. False where there is a password, or the account is suspended. */
export async function setFirstPassword(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { account, passwordHash }: FirstPassword,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ password_hash: passwordHash, email_confirmed_at: now })
    .where('id', '=', account)
    .where('password_hash', 'is', null)
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
