import type { Tx } from '#domains/core/event-log/transact.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';
import type { MailPermit } from '#platform/unconfirmed-mail.ts';

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
  | 'closing'
  | 'closingSoon'
  | 'operatorInvitation';

interface Receiver {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  /** Whether the address is. One that is not may be somebody else's, who gets no mail but by a permit. */
  readonly confirmed?: boolean;
}

interface Letter {
  readonly mail: AccountMail;
  /** For the few that may go to an address that is not confirmed. */
  readonly permit?: MailPermit | undefined;
  /** Where the button leads. */
  readonly path: string;
  /** What the text names. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The mails about the account itself. They cannot be turned off: each answers something that was done with the account. */
export async function sendAccountMail(
  { db, services }: Pick<Tx, 'db' | 'services'>,
  { email, name, language, confirmed }: Receiver,
  { mail, path, permit, values }: Letter,
): Promise<void> {
  const allowed = confirmed ? 'confirmed' : permit;
  if (!allowed) return;
  const t = translator(language);
  const content = {
    to: email,
    language,
    subject: t(`accounts.mail.${mail}.subject`, values),
    // Somebody else may have given the name, and the address of a person whom they want to reach with it.
    greeting: confirmed ? t('accounts.mail.greeting', { name }) : t('accounts.mail.greetingOfUnknown'),
    paragraphs: (mail === 'confirm'
      ? t('accounts.mail.confirm.text', { programme: t('web.programme') })
      : t(`accounts.mail.${mail}.text`, values)
    ).split('\n'),
    button: { label: t(`accounts.mail.${mail}.button`), href: `${services.baseUrl}${path}` },
    footer: [t(`accounts.mail.${mail}.why`)],
  };
  await queueMail(db, content, allowed);
}
