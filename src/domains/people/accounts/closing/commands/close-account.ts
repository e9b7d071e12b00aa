import { transact } from '#domains/core/event-log/transact.ts';
import type { Actor } from '#kernel/actor.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import type { ReauthenticatedAccount } from '../../access.ts';
import { revokeLinks } from '../../links/steps/revoke-links.ts';
import { endSessionsOf } from '../../steps/end-sessions.ts';
import { closesAt } from '../model.ts';
import { canCloseAccount } from '../policy.ts';
import { listErasureNotes } from '../queries.ts';
import { sendClosingMail } from '../steps/send-closing-mail.ts';

/**
 * Begins the time after which the account is erased. Its owner is signed out everywhere, and is away to others; signing in offers to
 * keep it. `wrong`: the password was changed in the meantime.
 */
export async function closeAccount<actor extends Actor>(
  by: By<actor>,
  account: ReauthenticatedAccount<NoInfer<actor>>,
): Promise<Result<'closing', 'notAllowed' | 'blocked' | 'wrong'>> {
  if (!canCloseAccount(by.actor)) return refuse('notAllowed');
  const { id } = account;
  return transact(by, async (tx) => {
    const locked = await tx.db
      .selectFrom('account')
      .select(['password_hash', 'closes_at', 'email', 'name', 'language', 'time_zone'])
      .select(({ eb }) => eb('email_confirmed_at', 'is not', null).as('confirmed'))
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (locked?.password_hash !== account.passwordHash) return refuse('wrong');
    if (locked.closes_at) return ok('closing');
    if ((await listErasureNotes(tx.db, id)).some(({ toDoAt }) => toDoAt !== undefined)) return refuse('blocked');
    const end = closesAt(tx.now);
    await tx.db
      .updateTable('account')
      .set({ closing_asked_at: tx.now, closes_at: end, closing_reminded_at: null })
      .where('id', '=', id)
      .execute();
    await endSessionsOf(tx, id);
    // A change of address that was asked for does not go on.
    await revokeLinks(tx, 'confirm_email', id);
    await sendClosingMail(tx, { ...locked, confirmed: Boolean(locked.confirmed), end }, 'closing');
    await tx.record({ verb: 'account.closing_asked', subject: id });
    return ok('closing');
  });
}
