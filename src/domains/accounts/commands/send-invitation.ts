import { endLinks } from '#domains/accounts/links/commands/end-links.ts';
import { makeLink } from '#domains/accounts/links/commands/make-link.ts';
import { paths } from '#domains/accounts/paths.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { sendAccountMail } from './send-account-mail.ts';

/** An officer or an operator who has an account and no password yet. */
export interface Invited {
  readonly id: AccountId;
  readonly kind: 'officer' | 'operator';
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

const mails = { officer: 'invitation', operator: 'operatorInvitation' } as const;

/** The newest link counts; older ones end. */
export async function sendInvitation(
  tx: Db,
  { id, kind, name, email, language }: Invited,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<void> {
  await endLinks(tx, 'officer_invitation', id);
  const token = await makeLink(tx, { purpose: 'officer_invitation', account: id }, now);
  const href = `${baseUrl}${paths.invitation(token)}`;
  await sendAccountMail(tx, { mail: mails[kind], to: email, name, language, href });
}
