import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type DeviceCookie, deviceKnows } from '#platform/known-device.ts';
import type { PendingAccount } from '../../access.ts';
import { endSession } from '../../steps/end-sessions.ts';
import { lockOwnAccount } from '../../steps/lock-own-account.ts';
import { type SessionCookie, startSession } from '../../steps/start-session.ts';

/** The owner has signed in before the end of the account, and takes it back: it is as it was. */
export async function keepAccount<actor extends Actor>(
  by: By<actor>,
  account: PendingAccount<NoInfer<actor>>,
  device: string | undefined,
): Promise<Result<readonly (SessionCookie | DeviceCookie)[], 'ended'>> {
  const { id, kind, session, pendingStep } = account;
  if (pendingStep !== 'closing') return refuse('ended');
  const cookie = await transact(by, async (tx) => {
    if (!(await lockOwnAccount(tx, account)).ok) return undefined;
    const kept = await tx.db
      .updateTable('account')
      .set({ closing_asked_at: null, closes_at: null, closing_reminded_at: null })
      .where('id', '=', id)
      .where('closes_at', 'is not', null)
      .executeTakeFirst();
    if (!(await endSession(tx, session))) return undefined;
    // In two windows: the second one finds an account that is kept already.
    if (kept.numUpdatedRows > 0n) await tx.record({ verb: 'account.closing_withdrawn', subject: id });
    return startSession(tx, { id, kind });
  });
  return cookie ? ok([cookie, deviceKnows(by.services.keyring, device, id)]) : refuse('ended');
}
