import { transact } from '#domains/core/events/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type OfferedSecret, stepOfCode } from '#platform/second-factor.ts';
import type { OwnAccount, PendingAccount } from '../access.ts';
import { plainCode } from '../model.ts';
import { createRecoveryCodes } from '../steps/create-recovery-codes.ts';
import { endSessionsOf } from '../steps/end-sessions.ts';
import { type SessionCookie, startSession } from '../steps/start-session.ts';

interface Given {
  readonly offer: OfferedSecret;
  readonly code: string;
}

interface SecondFactorSet {
  readonly cookie: SessionCookie;
  /** Returned once: the database keeps their hashes. */
  readonly recoveryCodes: readonly string[];
}

/** Switches the second factor on, once the app has shown a right code. All sessions end and this one begins anew. */
export async function setSecondFactor<actor extends Actor>(
  by: By<actor>,
  account: OwnAccount<NoInfer<actor>> | PendingAccount<NoInfer<actor>>,
  { offer, code }: Given,
): Promise<Result<SecondFactorSet, 'wrong' | 'setAlready'>> {
  const step = stepOfCode(offer.secret, plainCode(code), by.now);
  if (step === undefined) return refuse('wrong');
  const { id, kind } = account;
  return transact(by, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('account')
      .set({ totp_secret_sealed: tx.services.keyring.encrypt(offer.secret), totp_last_step: step })
      .where('id', '=', id)
      .where('totp_secret_sealed', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('setAlready');
    const recoveryCodes = await createRecoveryCodes(tx, id);
    await endSessionsOf(tx, id);
    const cookie = await startSession(tx, { id, kind });
    await tx.record({ verb: 'account.second_factor_set', subject: id });
    return ok({ cookie, recoveryCodes });
  });
}
