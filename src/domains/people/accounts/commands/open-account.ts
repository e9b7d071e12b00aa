import { recordEvent } from '#domains/core/events/record-event.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import type { AccountId, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { takenKey } from '../model.ts';
import { sendConfirmation } from './send-confirmation.ts';

interface NewAccount {
  /** The id to take, where the form carries one. */
  readonly id?: MemberId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly language: string;
  readonly timeZone: string;
}

/**
 * Opens a member's account and mails the link that confirms the address. Where the address has an account already, this
 * one is opened all the same under a key of its own, which nobody can confirm: whoever registers sees no difference, and
 * the owner of the address is told by mail.
 */
export async function openAccount(
  tx: Db,
  { id = newId<MemberId>(), givenName, familyName, email, passwordHash, language, timeZone }: NewAccount,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<MemberId> {
  const row = {
    id,
    kind: 'member',
    given_name: givenName,
    family_name: familyName,
    email,
    password_hash: passwordHash,
    language,
    time_zone: timeZone,
    created_at: now,
  } as const;
  let emailKey = email.toLowerCase();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({ ...row, email_key: emailKey })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    emailKey = takenKey(id);
    await tx
      .insertInto('account')
      .values({ ...row, email_key: emailKey })
      .execute();
  }
  const account: AccountId = id;
  await recordEvent(tx, { kind: 'guest' }, { verb: 'account.registered', subject: account }, now);
  await startWaiting({ db: tx, now }, { kind: 'address', subject: account, on: { account } });
  const name = `${givenName} ${familyName}`;
  await sendConfirmation(tx, { account, name, language, emailKey, email }, { now, baseUrl });
  return id;
}
