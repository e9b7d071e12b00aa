import type { Tx } from '#domains/core/event-log/transact.ts';
import { startWaiting } from '#domains/core/waiting/steps/start-waiting.ts';
import { emailKeyOf } from '#kernel/email-address.ts';
import { fullName } from '#kernel/full-name.ts';
import type { MemberId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { permitUnconfirmedMail } from '#platform/unconfirmed-mail.ts';
import { duplicateEmailKey } from '../model.ts';
import { addAccount, type NewAccount } from './add-account.ts';
import { sendConfirmation } from './send-confirmation.ts';

type NewMemberAccount = Omit<NewAccount, 'id' | 'kind' | 'emailKey' | 'emailConfirmed'> & {
  readonly passwordHash: string;
};

/**
 * Opens a member's account and mails the link that confirms the address. Where the address has an account already, this
 * one is opened all the same under a key of its own, which cannot be confirmed: the person who registers sees no
 * difference, and the owner of the address is told by mail.
 */
export async function openAccount(tx: Tx, account: NewMemberAccount): Promise<MemberId> {
  const id = newId<MemberId>();
  const { email, language } = account;
  let emailKey = emailKeyOf(email);
  if ((await addAccount(tx, { ...account, id, kind: 'member', emailKey })) !== 'added') {
    emailKey = duplicateEmailKey(id);
    await addAccount(tx, { ...account, id, kind: 'member', emailKey });
  }
  await startWaiting(tx, { kind: 'address', subject: id, on: { account: id } });
  await tx.record({ verb: 'account.registered', subject: id });
  const receiver = { id, name: fullName(account), language, emailKey, email };
  // Where too many mails have gone to this address today, the link can be asked for later.
  const permit = await permitUnconfirmedMail(tx, 'confirmation', { to: email, account: id });
  if (permit) await sendConfirmation(tx, receiver, permit);
  return id;
}
