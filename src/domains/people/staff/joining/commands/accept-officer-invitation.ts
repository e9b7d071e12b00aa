import { transact } from '#domains/core/event-log/transact.ts';
import { consumeLink } from '#domains/people/accounts/links/steps/consume-link.ts';
import { setFirstPassword } from '#domains/people/accounts/steps/set-first-password.ts';
import { type SessionCookie, startSession } from '#domains/people/accounts/steps/start-session.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { hashPassword } from '#platform/passwords.ts';

interface Given {
  readonly token: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
}

/** The invited officer or operator chooses a password. The session opens nothing but the enrolment of the second factor. */
export async function acceptOfficerInvitation(
  by: By,
  { token, password }: Given,
): Promise<Result<SessionCookie, 'ended'>> {
  const passwordHash = await hashPassword(password);
  // The link proves nothing about who is signed in at this browser.
  return transact({ ...by, actor: { kind: 'guest' } }, async (tx) => {
    const link = await consumeLink(tx, token, 'officer_invitation');
    if (!link?.account) return refuse('ended');
    const { account } = link;
    if (!(await setFirstPassword(tx, { account, passwordHash }))) return refuse('ended');
    await tx.record({ verb: 'account.officer_joined', subject: account });
    return ok(await startSession(tx, { kind: 'officer', id: account }, { pendingStep: 'enrolment' }));
  });
}
