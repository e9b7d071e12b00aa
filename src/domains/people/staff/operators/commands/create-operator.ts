import { recordEvent } from '#domains/core/events/record-event.ts';
import { type SessionCookie, startSession } from '#domains/people/accounts/commands/start-session.ts';
import { consumeLink } from '#domains/people/accounts/links/commands/consume-link.ts';
import { revokeLinks } from '#domains/people/accounts/links/commands/revoke-links.ts';
import type { OperatorId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { hashPassword } from '#platform/passwords.ts';

export interface NewOperator {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
  readonly language: string;
}

/** Makes the operator by the link of the start. His session opens nothing but the enrolment of the second factor. */
export async function createOperator(
  db: Db,
  token: string,
  { givenName, familyName, email, password, language }: NewOperator,
  { now }: { readonly now: Date },
): Promise<Result<SessionCookie, 'ended' | 'addressTaken'>> {
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const emailKey = email.toLowerCase();
    const taken = await tx.selectFrom('account').select('id').where('email_key', '=', emailKey).executeTakeFirst();
    if (taken) return refuse('addressTaken');
    if (!(await consumeLink(tx, token, 'first_operator', now))) return refuse('ended');
    const id = newId<OperatorId>();
    await tx
      .insertInto('account')
      .values({
        id,
        kind: 'operator',
        given_name: givenName,
        family_name: familyName,
        email,
        email_key: emailKey,
        email_confirmed_at: now,
        password_hash: passwordHash,
        language,
        time_zone: 'Europe/Brussels',
        created_at: now,
      })
      .execute();
    await revokeLinks(tx, 'first_operator', null);
    await recordEvent(tx, { kind: 'guest' }, { verb: 'account.operator_made', subject: id }, now);
    return ok(await startSession(tx, { kind: 'operator', id }, { now, waitsFor: 'enrolment' }));
  });
}
