import type { Tx } from '#domains/core/event-log/transact.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';

type AccountMail =
  | 'confirm'
  | 'known'
  | 'reset'
  | 'passwordChanged'
  | 'emailChanged'
  | 'emailChangeAsked'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'secondFactorUndone'
  | 'codesRenewed'
  | 'invitation'
  | 'operatorInvitation';

interface Receiver {
  readonly email: string;
  readonly name: string;
  readonly language: string;
}

interface Letter {
  readonly mail: AccountMail;
  /** Where the button leads. */
  readonly path: string;
}

/** The mails about the account itself. They cannot be turned off: each answers something that was done with the account. */
export async function sendAccountMail(
  { db, services }: Pick<Tx, 'db' | 'services'>,
  { email, name, language }: Receiver,
  { mail, path }: Letter,
): Promise<void> {
  const t = translator(language);
  await queueMail(db, {
    to: email,
    language,
    subject: t(`accounts.mail.${mail}.subject`),
    greeting: t('accounts.mail.greeting', { name }),
    paragraphs: t(`accounts.mail.${mail}.text`).split('\n'),
    button: { label: t(`accounts.mail.${mail}.button`), href: `${services.baseUrl}${path}` },
    footer: [t(`accounts.mail.${mail}.why`)],
  });
}
