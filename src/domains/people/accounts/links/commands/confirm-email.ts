import { sql } from 'kysely';
import { type Tx, transact } from '#domains/core/events/transact.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { By } from '#platform/command.ts';
import { isUniqueViolation } from '#platform/db.ts';
import { paths } from '../../paths.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';
import { consumeLink } from '../steps/consume-link.ts';
import { revokeLinks } from '../steps/revoke-links.ts';

/** Confirms the address of the link: the account's own, or the one that it has from now on. Works without signing in. */
export async function confirmEmail(by: By, token: string): Promise<Result<'confirmed', 'ended' | 'taken'>> {
  return transact(by, async (tx) => {
    const link = await consumeLink(tx, token, 'confirm_email');
    if (!link?.account || !link.email) return refuse('ended');
    // Locked since the link was used.
    const account = await tx.db
      .selectFrom('account')
      .select(['email', 'email_key', 'given_name', 'family_name', 'language'])
      .where('id', '=', link.account)
      .executeTakeFirst();
    if (!account) return refuse('ended');
    if (account.email_key === emailKeyOf(link.email)) {
      await markConfirmed(tx, link.account);
    } else {
      if (!(await changeAddress(tx, link.account, link.email))) return refuse('taken');
      await revokeLinks(tx, 'reset_password', link.account);
      // To the former address: its owner learns of a change that somebody else may have made.
      const former = { ...account, name: `${account.given_name} ${account.family_name}`.trimEnd() };
      await sendAccountMail(tx, former, { mail: 'emailChanged', path: paths.signIn() });
    }
    await stopWaiting(tx, { subject: link.account, kinds: ['address'] });
    await tx.record({ verb: 'account.email_confirmed', subject: link.account });
    return ok('confirmed');
  });
}

async function markConfirmed({ db, now }: Tx, account: AccountId): Promise<void> {
  await db
    .updateTable('account')
    .set({ email_confirmed_at: now })
    .where('id', '=', account)
    .where('email_confirmed_at', 'is', null)
    .execute();
}

/** False where another account has the address by now. */
async function changeAddress({ db, now }: Tx, account: AccountId, email: string): Promise<boolean> {
  try {
    await sql`savepoint address`.execute(db);
    await db
      .updateTable('account')
      .set({ email, email_key: emailKeyOf(email), email_confirmed_at: now })
      .where('id', '=', account)
      .execute();
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await sql`rollback to savepoint address`.execute(db);
    return false;
  }
}
