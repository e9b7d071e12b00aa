import type { Db } from '#platform/db.ts';
import { translator } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail.ts';

type AccountMail =
  | 'confirm'
  | 'known'
  | 'reset'
  | 'passwordChanged'
  | 'emailChanged'
  | 'secondFactorOff'
  | 'codesRenewed'
  | 'invitation'
  | 'operatorInvitation';

interface Wanted {
  readonly mail: AccountMail;
  readonly to: string;
  readonly name: string;
  readonly language: string;
  /** Of the button: a whole address. */
  readonly href: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The mails about the account itself. Nobody can switch them off: each answers something that was done with the account. */
export async function sendAccountMail(tx: Db, { mail, to, name, language, href, values }: Wanted): Promise<void> {
  const t = translator(language);
  await queueMail(tx, {
    to,
    language,
    subject: t(`accounts.mail.${mail}.subject`, values),
    greeting: t('accounts.mail.greeting', { name }),
    paragraphs: t(`accounts.mail.${mail}.text`, values).split('\n'),
    button: { label: t(`accounts.mail.${mail}.button`, values), href },
    footer: [t(`accounts.mail.${mail}.why`, values)],
  });
}
