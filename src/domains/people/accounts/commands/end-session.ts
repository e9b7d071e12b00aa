import type { AccountId, PupilId, SessionId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

/** False where it has ended already. */
export async function endSession(db: Db, session: SessionId | undefined): Promise<boolean> {
  if (!session) return false;
  const { numDeletedRows } = await db.deleteFrom('session').where('id', '=', session).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Signs an account out everywhere: the password has changed, the account is suspended, or the person wishes it. */
export async function endSessionsOf(tx: Db, account: AccountId): Promise<void> {
  await tx.deleteFrom('session').where('account_id', '=', account).execute();
}

/** Signs a pupil out everywhere: the teacher gave a new password, or the account has ended. */
export async function endSessionsOfPupil(tx: Db, pupil: PupilId): Promise<void> {
  await tx.deleteFrom('session').where('pupil_id', '=', pupil).execute();
}
