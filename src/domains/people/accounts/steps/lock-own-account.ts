import type { Tx } from '#domains/core/event-log/transact.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { PendingAccount, ReauthenticatedAccount } from '../access.ts';

interface LockedOwnAccount {
  readonly secretSealed: string | null;
  readonly isConfirmed: boolean;
  readonly isClosing: boolean;
}

/**
 * The one place that says whether a request may still change how its sender signs in, or gets a new session: asked at the beginning of each
 * transaction that does. `wrong`: the password was changed since it was given. `ended`: since then the session has ended, or the account is
 * suspended or being closed. Whatever signs people out locks the same row first: it is done, or waits and ends the new session too.
 */
export async function lockOwnAccount(
  { db }: Pick<Tx, 'db'>,
  account: ReauthenticatedAccount | PendingAccount,
): Promise<Result<LockedOwnAccount, 'wrong' | 'ended'>> {
  const row = await db
    .selectFrom('account')
    .select(['password_hash', 'totp_secret_sealed as secretSealed', 'email_confirmed_at', 'suspended_at', 'closes_at'])
    .where('id', '=', account.id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const isReauthenticated = 'passwordHash' in account;
  if (isReauthenticated && row?.password_hash !== account.passwordHash) return refuse('wrong');
  const session = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', account.session ?? null)
    .where('account_id', '=', account.id)
    .executeTakeFirst();
  if (!row || !session || row.suspended_at) return refuse('ended');
  const isClosing = row.closes_at !== null;
  // Who is signing in to an account that is being closed may go on as far as the question whether to keep it.
  if (isReauthenticated && isClosing) return refuse('ended');
  return ok({ secretSealed: row.secretSealed, isConfirmed: row.email_confirmed_at !== null, isClosing });
}
