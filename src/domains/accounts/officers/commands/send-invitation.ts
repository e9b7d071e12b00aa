import type { OfficerId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db.ts';
import { endLinks, makeLink } from '../../commands/make-link.ts';
import { sendAccountMail } from '../../commands/send-account-mail.ts';
import { paths } from '../../paths.ts';

interface Invited {
  readonly id: OfficerId;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** The newest link counts; older ones end. */
export async function sendInvitation(
  tx: Db,
  { id, name, email, language }: Invited,
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<void> {
  await endLinks(tx, 'officer_invitation', id);
  const token = await makeLink(tx, { purpose: 'officer_invitation', account: id }, now);
  const href = `${baseUrl}${paths.invitation(token)}`;
  await sendAccountMail(tx, { mail: 'invitation', to: email, name, language, href });
}
