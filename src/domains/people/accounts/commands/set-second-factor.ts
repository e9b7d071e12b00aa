import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { type OfferedSecret, stepOfCode } from '#platform/second-factor.ts';
import type { PendingAccount, ReauthenticatedAccount } from '../access.ts';
import { createLink } from '../links/steps/create-link.ts';
import { revokeLinks } from '../links/steps/revoke-links.ts';
import { plainCode } from '../model.ts';
import { paths } from '../paths.ts';
import { createRecoveryCodes } from '../steps/create-recovery-codes.ts';
import { endSessionsOf } from '../steps/end-sessions.ts';
import { lockOwnAccount } from '../steps/lock-own-account.ts';
import { sendAccountMail } from '../steps/send-account-mail.ts';
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

/**
 * Switches the second factor on, once the app has shown a right code. The password was given just before: at this session, or as the
 * first step of signing in. All sessions end and this one begins anew.
 */
export async function setSecondFactor<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>> | PendingAccount<NoInfer<actor>>,
  { offer, code }: Given,
): Promise<Result<SecondFactorSet, 'wrong' | 'setAlready' | 'ended'>> {
  const step = stepOfCode(offer.secret, plainCode(code), by.now);
  if (step === undefined) return refuse('wrong');
  const { id, kind } = account;
  return transact(by, async (tx) => {
    const locked = await lockOwnAccount(tx, account);
    // A password that has been changed in the meantime stays the owner's, and so does the second factor.
    if (!locked.ok) return refuse('ended');
    if (locked.value.secretSealed !== null) return refuse('setAlready');
    await tx.db
      .updateTable('account')
      .set({ totp_secret_sealed: tx.services.keyring.encrypt(offer.secret), totp_last_step: step })
      .where('id', '=', id)
      .execute();
    const recoveryCodes = await createRecoveryCodes(tx, id);
    await endSessionsOf(tx, id);
    const cookie = await startSession(
      tx,
      { id, kind },
      { pendingStep: locked.value.isClosing ? 'closing' : undefined },
    );
    // With the link the owner comes back, should it have been somebody else who knew the password.
    await revokeLinks(tx, 'undo_second_factor', id);
    const undo = await createLink(tx, { purpose: 'undo_second_factor', account: id, email: account.email });
    await sendAccountMail(tx, account, { mail: 'secondFactorOn', path: paths.undoSecondFactor(undo) });
    await tx.record({ verb: 'account.second_factor_set', subject: id });
    return ok({ cookie, recoveryCodes });
  });
}
