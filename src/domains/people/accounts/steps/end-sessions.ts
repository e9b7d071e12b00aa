import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, PupilId, SessionId } from '#kernel/ids.ts';
import { rightsTopic } from '#platform/live.ts';

type Ending = Pick<Tx, 'db' | 'publish'>;

/** False where it has ended already. */
export async function endSession({ db, publish }: Ending, session: SessionId | undefined): Promise<boolean> {
  if (!session) return false;
  const ended = await db
    .deleteFrom('session')
    .where('id', '=', session)
    .returning(['account_id as account', 'pupil_id as pupil'])
    .executeTakeFirst();
  const person = ended?.account ?? ended?.pupil;
  if (person) publish(rightsTopic(person));
  return ended !== undefined;
}

/**
 * Signs an account out everywhere: the password has changed, the account is suspended, or the person wishes it. Locked first: who is about
 * to get a session in it (see lock-own-account.ts) has it already, or finds that the present one has ended.
 */
export async function endSessionsOf({ db, publish }: Ending, account: AccountId): Promise<void> {
  publish(rightsTopic(account));
  await db.selectFrom('account').select('id').where('id', '=', account).forNoKeyUpdate().execute();
  await db.deleteFrom('session').where('account_id', '=', account).execute();
}

/** Signs a pupil out everywhere: the teacher gave a new password, or the account has ended. */
export async function endSessionsOfPupil({ db, publish }: Ending, pupil: PupilId): Promise<void> {
  publish(rightsTopic(pupil));
  await db.deleteFrom('session').where('pupil_id', '=', pupil).execute();
}
