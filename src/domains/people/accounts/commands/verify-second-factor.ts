import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import type { Limits } from '#platform/limits.ts';
import { stepOfCode } from '#platform/second-factor.ts';
import { hashOf, type Seal } from '#platform/tokens.ts';
import type { WaitingAccount } from '../access.ts';
import { plainCode, signInLimits } from '../model.ts';
import { endSession } from './end-session.ts';
import { type SessionCookie, startSession } from './start-session.ts';

interface Options {
  readonly now: Date;
  readonly limits: Limits;
  readonly seal: Seal;
}

/** The second step of signing in: a code of the app or a recovery code. Each works once, whatever comes together. */
export async function verifySecondFactor(
  db: Db,
  account: WaitingAccount,
  code: string,
  { now, limits, seal }: Options,
): Promise<Result<SessionCookie, 'wrong' | 'tooMany'>> {
  if (account.waitsFor !== 'second_factor') return refuse('wrong');
  if (!(await limits.take(signInLimits.code, account.id))) return refuse('tooMany');
  const secret = account.secretSealed === null ? undefined : seal.open(account.secretSealed);
  const plain = plainCode(code);
  const { id, kind, session } = account;
  const cookie = await db.transaction().execute(async (tx) => {
    // Held: whoever signs this account out everywhere at this moment has done so, or waits and ends the new session too.
    await tx.selectFrom('account').select('id').where('id', '=', id).forNoKeyUpdate().execute();
    const used =
      plain.length === 6 && secret !== undefined
        ? await takeStep(tx, id, stepOfCode(secret, plain, now))
        : await takeRecoveryCode(tx, id, plain, now);
    const lasted = used && (await endSession(tx, session));
    return lasted ? startSession(tx, { id, kind }, { now }) : undefined;
  });
  if (!cookie) return refuse('wrong');
  await limits.forget(signInLimits.code, account.id);
  return ok(cookie);
}

/** Marks a time step as used. False where it, or a later one, was used before: of two with the same code one gets in. */
async function takeStep(tx: Db, account: AccountId, step: number | undefined): Promise<boolean> {
  if (step === undefined) return false;
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('id', '=', account)
    .where(({ or, eb }) => or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function takeRecoveryCode(tx: Db, account: AccountId, code: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', account)
    .where('code_hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
