import { recordEvent } from '#domains/core/events/record-event.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { type OfferedSecret, stepOfCode } from '#platform/second-factor.ts';
import type { Seal } from '#platform/tokens.ts';
import type { OwnAccount, WaitingAccount } from '../access.ts';
import { plainCode } from '../model.ts';
import { createRecoveryCodes } from './create-recovery-codes.ts';
import { endSessionsOf } from './end-session.ts';
import { type SessionCookie, startSession } from './start-session.ts';

interface Given {
  readonly offer: OfferedSecret;
  readonly code: string;
}

interface Options {
  readonly now: Date;
  readonly seal: Seal;
}

interface SecondFactorSet {
  readonly cookie: SessionCookie;
  /** Told once: the database keeps their hashes. */
  readonly recoveryCodes: readonly string[];
}

/** Switches the second factor on, once the app has shown a right code. All sessions end and this one begins anew. */
export async function setSecondFactor(
  db: Db,
  actor: Actor,
  account: OwnAccount | WaitingAccount,
  { offer, code }: Given,
  { now, seal }: Options,
): Promise<Result<SecondFactorSet, 'wrong' | 'setAlready'>> {
  const step = stepOfCode(offer.secret, plainCode(code), now);
  if (step === undefined) return refuse('wrong');
  const { id, kind } = account;
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ totp_secret_sealed: seal.close(offer.secret), totp_last_step: step })
      .where('id', '=', id)
      .where('totp_secret_sealed', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('setAlready');
    const recoveryCodes = await createRecoveryCodes(tx, id);
    await endSessionsOf(tx, id);
    const cookie = await startSession(tx, { id, kind }, { now });
    await recordEvent(tx, actor, { verb: 'account.second_factor_set', subject: id }, now);
    return ok({ cookie, recoveryCodes });
  });
}
