import type { Tx } from '#domains/core/event-log/transact.ts';
import { createLink } from '#domains/people/accounts/links/steps/create-link.ts';
import { revokeLinks } from '#domains/people/accounts/links/steps/revoke-links.ts';
import { sendAccountMail } from '#domains/people/accounts/steps/send-account-mail.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { MailPermit } from '#platform/unconfirmed-mail.ts';
import { paths } from '../paths.ts';

interface Invited {
  readonly id: AccountId;
  readonly kind: 'officer' | 'operator';
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

const mails = { officer: 'invitation', operator: 'operatorInvitation' } as const;

/** The newest link counts; older ones end. */
export async function sendInvitation(
  tx: Pick<Tx, 'db' | 'now' | 'services'>,
  invited: Invited,
  permit: MailPermit,
): Promise<void> {
  await revokeLinks(tx, 'officer_invitation', invited.id);
  const token = await createLink(tx, { purpose: 'officer_invitation', account: invited.id });
  await sendAccountMail(tx, invited, { mail: mails[invited.kind], path: paths.invitation(token), permit });
}
