import type { Actor } from '../../../kernel/actor.ts';
import type { AccountId } from '../../../kernel/ids.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db.ts';
import { newSecondFactor, stepOfCode } from '../../../platform/second-factor.ts';
import type { Seal } from '../../../platform/tokens.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { OwnAccount, WaitingAccount } from '../access.ts';
import { plainCode } from '../model.ts';
import { endSessionsOf } from './end-session.ts';
import { makeRecoveryCodes } from './make-recovery-codes.ts';
import { type SessionCookie, startSession } from './start-session.ts';

/** A secret that is shown but not yet proved. The form carries it sealed, bound to the account. */
export interface OfferedSecret {
  readonly secret: string;
  readonly sealed: string;
}

export function offerSecondFactor(account: AccountId, seal: Seal): OfferedSecret {
  const secret = newSecondFactor();
  return { secret, sealed: seal.close(`${account} ${secret}`) };
}

/** Undefined where the form was not made for this account. */
export function openOffer(account: AccountId, sealed: string, seal: Seal): OfferedSecret | undefined {
  const [owner, secret] = seal.open(sealed)?.split(' ') ?? [];
  return owner === account && secret ? { secret, sealed } : undefined;
}

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
    const recoveryCodes = await makeRecoveryCodes(tx, id);
    await endSessionsOf(tx, id);
    const cookie = await startSession(tx, { id, kind }, { now });
    await recordEvent(tx, actor, { verb: 'account.second_factor_set', subject: id }, now);
    return ok({ cookie, recoveryCodes });
  });
}
