import { transact } from '#domains/core/event-log/transact.ts';
import { consumeLink } from '#domains/people/accounts/links/steps/consume-link.ts';
import { revokeLinks } from '#domains/people/accounts/links/steps/revoke-links.ts';
import { hasAccount } from '#domains/people/accounts/queries.ts';
import { addAccount } from '#domains/people/accounts/steps/add-account.ts';
import { type SessionCookie, startSession } from '#domains/people/accounts/steps/start-session.ts';
import type { OperatorId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';
import { staffTimeZone } from '../../model.ts';

interface FirstOperator {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
  readonly language: string;
}

/** By the link that the start of the program prints. The session opens nothing but the enrolment of the second factor. */
export async function createFirstOperator(
  by: By,
  token: string,
  { password, ...person }: FirstOperator,
): Promise<Result<SessionCookie, 'ended' | 'addressTaken'>> {
  const passwordHash = await hashPassword(password);
  return transact({ ...by, actor: { kind: 'guest' } }, async (tx) => {
    if (await hasAccount(tx.db, person.email)) return refuse('addressTaken');
    if (!(await consumeLink(tx, token, 'first_operator'))) return refuse('ended');
    const id = newId<OperatorId>();
    const account = { ...person, id, kind: 'operator', passwordHash, emailConfirmed: true } as const;
    const added = await addAccount(tx, { ...account, timeZone: staffTimeZone() });
    // Thrown, not refused: the link must stay usable.
    if (added !== 'added') throw new Error('The address was just taken.');
    await revokeLinks(tx, 'first_operator', null);
    await tx.record({ verb: 'account.operator_made', subject: id });
    return ok(await startSession(tx, { kind: 'operator', id }, { pendingStep: 'enrolment' }));
  });
}
