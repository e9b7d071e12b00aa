import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { createLink } from '../links/commands/create-link.ts';
import { revokeLinksToOtherAddresses } from '../links/commands/revoke-links.ts';
import { isTakenKey } from '../model.ts';
import { paths } from '../paths.ts';
import { sendAccountMail } from './send-account-mail.ts';

interface Confirming {
  readonly account: AccountId;
  readonly name: string;
  readonly language: string;
  readonly emailKey: string;
  /** The address to confirm: the account's own, or the one that it is to have. */
  readonly email: string;
}

/**
 * Mails a link that confirms an address; links for other addresses of the account end. To an address that had an account
 * before this one it says so instead: that mail alone tells it, and only the owner of the address reads it.
 */
export async function sendConfirmation(
  tx: Db,
  { account, name, language, emailKey, email }: Confirming,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<void> {
  const receiver = { to: email, name, language };
  if (isTakenKey(emailKey) && (await isKnown(tx, email)))
    return sendAccountMail(tx, { mail: 'known', href: `${baseUrl}${paths.signIn()}`, ...receiver });
  await revokeLinksToOtherAddresses(tx, account, email);
  const token = await createLink(tx, { purpose: 'confirm_email', account, email }, now);
  await sendAccountMail(tx, { mail: 'confirm', href: `${baseUrl}${paths.confirmEmail(token)}`, ...receiver });
}

async function isKnown(tx: Db, email: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .select('id')
    .where('email_key', '=', email.toLowerCase())
    .executeTakeFirst();
  return row !== undefined;
}
