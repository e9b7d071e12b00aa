import { sql } from 'kysely';
import { recordEvent } from '#domains/core/events/record-event.ts';
import { stopWaiting } from '#domains/core/waiting/steps/stop-waiting.ts';
import type { Actor } from '#kernel/actor.ts';
import type { AccountId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Db, isUniqueViolation } from '#platform/db.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { paths } from '../../paths.ts';
import { consumeLink } from './consume-link.ts';
import { revokeLinks } from './revoke-links.ts';

interface Options {
  readonly now: Date;
  readonly baseUrl: string;
}

/** Confirms the address of the link: the account's own, or the one that it has from now on. Works without signing in. */
export async function confirmEmail(
  db: Db,
  actor: Actor,
  token: string,
  { now, baseUrl }: Options,
): Promise<Result<undefined, 'ended' | 'taken'>> {
  return db.transaction().execute(async (tx) => {
    const link = await consumeLink(tx, token, 'confirm_email', now);
    if (!link?.account || !link.email) return refuse('ended');
    // Held since the link was used.
    const account = await tx
      .selectFrom('account')
      .select(['email', 'email_key', 'given_name', 'family_name', 'language'])
      .where('id', '=', link.account)
      .executeTakeFirst();
    if (!account) return refuse('ended');
    if (account.email_key === link.email.toLowerCase()) {
      await markConfirmed(tx, link.account, now);
    } else {
      if (!(await takeAddress(tx, link.account, link.email, now))) return refuse('taken');
      await revokeLinks(tx, 'reset_password', link.account);
      const { language, email: to } = account;
      const name = `${account.given_name} ${account.family_name}`;
      const href = `${baseUrl}${paths.signIn()}`;
      await sendAccountMail(tx, { mail: 'emailChanged', to, name, language, href });
    }
    await stopWaiting({ db: tx }, { subject: link.account, kinds: ['address'] });
    await recordEvent(tx, actor, { verb: 'account.email_confirmed', subject: link.account }, now);
    return ok(undefined);
  });
}

async function markConfirmed(tx: Db, account: AccountId, now: Date): Promise<void> {
  await tx
    .updateTable('account')
    .set({ email_confirmed_at: now })
    .where('id', '=', account)
    .where('email_confirmed_at', 'is', null)
    .execute();
}

/** False where somebody else has the address by now. */
async function takeAddress(tx: Db, account: AccountId, email: string, now: Date): Promise<boolean> {
  const key = email.toLowerCase();
  try {
    await sql`savepoint address`.execute(tx);
    await tx
      .updateTable('account')
      .set({ email, email_key: key, email_confirmed_at: now })
      .where('id', '=', account)
      .execute();
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await sql`rollback to savepoint address`.execute(tx);
    return false;
  }
}
