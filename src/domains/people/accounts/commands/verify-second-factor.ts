import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type DeviceCookie, deviceKnows, knownDevice } from '#platform/known-device.ts';
import { stepOfCode } from '#platform/second-factor.ts';
import { hashOf } from '#platform/tokens.ts';
import { consumeTry } from '#platform/tries.ts';
import type { PendingAccount } from '../access.ts';
import { codeLimits, plainCode } from '../model.ts';
import { endSession } from '../steps/end-sessions.ts';
import { lockOwnAccount } from '../steps/lock-own-account.ts';
import { type SessionCookie, startSession } from '../steps/start-session.ts';

interface Given {
  readonly code: string;
  /** The network address that the try comes from. */
  readonly address: string;
  /** The cookie in which the browser keeps who has signed in with it. */
  readonly device: string | undefined;
}

interface Passed {
  readonly cookies: readonly (SessionCookie | DeviceCookie)[];
  readonly pendingStep: 'closing' | undefined;
}

/** The second step of signing in: a code of the app or a recovery code. Each works once, also for requests at the same time. */
export async function verifySecondFactor<actor extends Actor>(
  by: By<actor>,
  account: PendingAccount<NoInfer<actor>>,
  { code, address, device }: Given,
): Promise<Result<Passed, 'wrong' | 'tooMany'>> {
  const { limits, keyring } = by.services;
  if (account.pendingStep !== 'second_factor') return refuse('wrong');
  const tried = { name: account.id, network: address, device: knownDevice(keyring, device, [account.id]) };
  const taken = await consumeTry(limits, codeLimits, tried);
  if (!taken.ok) return refuse('tooMany');
  const secret = account.secretSealed === null ? undefined : keyring.decrypt(account.secretSealed);
  const plain = plainCode(code);
  const { id, kind, session } = account;
  const passed = await transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    if (!locked.ok) return undefined;
    const pendingStep = locked.value.isClosing ? ('closing' as const) : undefined;
    const used =
      plain.length === 6 && secret !== undefined
        ? await useStep(tx, id, stepOfCode(secret, plain, tx.now))
        : await useRecoveryCode(tx, id, plain);
    if (!used || !(await endSession(tx, session))) return undefined;
    return { cookie: await startSession(tx, { id, kind }, { pendingStep }), pendingStep };
  });
  if (!passed) return refuse('wrong');
  await taken.value.succeed();
  return ok({ cookies: [passed.cookie, deviceKnows(keyring, device, id)], pendingStep: passed.pendingStep });
}

/** Marks a time step as used. False where it, or a later one, was used before. */
async function useStep({ db }: Tx, account: AccountId, step: number | undefined): Promise<boolean> {
  if (step === undefined) return false;
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('id', '=', account)
    .where(({ or, eb }) => or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function useRecoveryCode({ db, now }: Tx, account: AccountId, code: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', account)
    .where('code_hash', '=', hashOf(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
