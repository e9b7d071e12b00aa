import { sendAccountMail } from '#domains/people/accounts/commands/send-account-mail.ts';
import { createLink } from '#domains/people/accounts/links/commands/create-link.ts';
import { revokeLinks } from '#domains/people/accounts/links/commands/revoke-links.ts';
import { paths } from '#domains/people/accounts/paths.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';

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
  await revokeLinks(tx, 'officer_invitation', id);
  const token = await createLink(tx, { purpose: 'officer_invitation', account: id }, now);
  const href = `${baseUrl}${paths.invitation(token)}`;
  await sendAccountMail(tx, { mail: mails[kind], to: email, name, language, href });
}
