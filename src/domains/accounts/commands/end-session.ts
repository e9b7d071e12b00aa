import type { AccountId, SessionId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db.ts';

export async function endSession(db: Db, session: SessionId | undefined): Promise<void> {
  if (session) await db.deleteFrom('session').where('id', '=', session).execute();
}

/** Signs an account out everywhere: the password has changed, the account is suspended, or the person wishes it. */
export async function endSessionsOf(tx: Db, account: AccountId): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', account).execute();
}
