import type { Tx } from '#domains/core/events/transact.ts';
import type { AccountId, PupilId, SessionId } from '#kernel/ids.ts';

/** False where it has ended already. */
export async function endSession({ db }: Pick<Tx, 'db'>, session: SessionId | undefined): Promise<boolean> {
  if (!session) return false;
  const { numDeletedRows } = await db.deleteFrom('session').where('id', '=', session).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Signs an account out everywhere: the password has changed, the account is suspended, or the person wishes it. */
export async function endSessionsOf({ db }: Pick<Tx, 'db'>, account: AccountId): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', account).execute();
}

/** Signs a pupil out everywhere: the teacher gave a new password, or the account has ended. */
export async function endSessionsOfPupil({ db }: Pick<Tx, 'db'>, pupil: PupilId): Promise<void> {
  await db.deleteFrom('session').where('pupil_id', '=', pupil).execute();
}
