import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { MailPermit } from '#platform/unconfirmed-mail.ts';
import { createLink } from '../links/steps/create-link.ts';
import { revokeLinksToOtherAddresses } from '../links/steps/revoke-links.ts';
import { isTakenKey } from '../model.ts';
import { paths } from '../paths.ts';
import { hasAccount } from '../queries.ts';
import { sendAccountMail } from './send-account-mail.ts';

interface Confirming {
  readonly id: AccountId;
  readonly name: string;
  readonly language: string;
  readonly emailKey: string;
  /** The address to confirm: the account's present one, or the one that it is to have. */
  readonly email: string;
}

/**
 * Mails a link that confirms an address; links for other addresses of the account end. Where another account had the address
 * first, the mail says so instead and has no link: only the owner of the address reads it.
 */
export async function sendConfirmation(
  tx: Pick<Tx, 'db' | 'now' | 'services'>,
  { id, name, language, email, emailKey }: Confirming,
  permit: MailPermit,
): Promise<void> {
  const receiver = { email, name, language, confirmed: false };
  if (isTakenKey(emailKey) && (await hasAccount(tx.db, email)))
    return sendAccountMail(tx, receiver, { mail: 'known', path: paths.signIn(), permit });
  await revokeLinksToOtherAddresses(tx, id, email);
  const token = await createLink(tx, { purpose: 'confirm_email', account: id, email });
  await sendAccountMail(tx, receiver, { mail: 'confirm', path: paths.confirmEmail(token), permit });
}
