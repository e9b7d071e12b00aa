import { allErasures } from '#domains/core/erasure/registry.ts';
import { type Tx, transact } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { rightsTopic } from '#platform/live.ts';
import { forgetKeptMail } from '#platform/mail.ts';
import { erasedAddress } from '../model.ts';

/** At most so many in one run; the rest waits for the next one. */
const most = 200;

/** Erases the accounts whose time has come, each in a transaction of its own. */
export async function eraseAccounts(by: By<'program'>): Promise<void> {
  const due = await by.db
    .selectFrom('account')
    .select('id')
    .where('closes_at', '<=', by.now)
    .orderBy('closes_at')
    .limit(most)
    .execute();
  for (const { id } of due) await eraseAccount(by, id);
}

/** Once, also where two runs meet; an account that was kept in the meantime is left alone. */
async function eraseAccount(by: By<'program'>, id: AccountId): Promise<void> {
  const files = await transact(by, async (tx) => {
    const account = await tx.db
      .selectFrom('account')
      .select('email')
      .where('id', '=', id)
      .where('closes_at', '<=', tx.now)
      .forUpdate()
      .executeTakeFirst();
    if (!account) return [];
    const unused: string[] = [];
    for (const { erase } of allErasures()) unused.push(...(await erase(tx, id)));
    await forgetKeptMail(tx.db, account.email);
    if (await isReferredTo(tx, id)) await emptyAccount(tx, id);
    else await tx.db.deleteFrom('account').where('id', '=', id).execute();
    tx.publish(rightsTopic(id));
    await tx.record({ verb: 'account.erased', subject: id });
    return unused;
  });
  // After the commit: until then they belong to somebody.
  for (const file of files) await by.services.files.remove(file);
}

async function isReferredTo({ db }: Tx, id: AccountId): Promise<boolean> {
  for (const { refersTo } of allErasures()) if (await refersTo?.(db, id)) return true;
  return false;
}

/** What is left has no name and no address, and nobody can sign in with it. */
async function emptyAccount({ db, now }: Tx, id: AccountId): Promise<void> {
  await db
    .updateTable('account')
    .set({
      given_name: '',
      family_name: '',
      email: erasedAddress(id),
      email_key: erasedAddress(id),
      email_confirmed_at: null,
      password_hash: null,
      totp_secret_sealed: null,
      totp_last_step: null,
      language: 'en',
      time_zone: 'UTC',
      mails: 'none',
      finder: '',
      closing_asked_at: null,
      closes_at: null,
      closing_reminded_at: null,
      erased_at: now,
    })
    .where('id', '=', id)
    .execute();
}
