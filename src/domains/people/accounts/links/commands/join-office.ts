import { recordEvent } from '#domains/core/events/record-event.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { hashPassword } from '#platform/passwords.ts';
import { type SessionCookie, startSession } from '../../commands/start-session.ts';
import { consumeLink } from './consume-link.ts';

interface Given {
  readonly token: string;
  /** Checked by the caller with `findPasswordProblem`. */
  readonly password: string;
}

/** The invited officer chooses a password. The session opens nothing but the enrolment of the second factor. */
export async function joinOffice(
  db: Db,
  { token, password }: Given,
  { now }: { readonly now: Date },
): Promise<Result<SessionCookie, 'ended'>> {
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const link = await consumeLink(tx, token, 'officer_invitation', now);
    if (!link?.account) return refuse('ended');
    const id = link.account;
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .set({ password_hash: passwordHash, email_confirmed_at: now })
      .where('id', '=', id)
      .where('password_hash', 'is', null)
      .where('suspended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('ended');
    await recordEvent(tx, { kind: 'guest' }, { verb: 'account.officer_joined', subject: id }, now);
    return ok(await startSession(tx, { kind: 'officer', id }, { now, waitsFor: 'enrolment' }));
  });
}
