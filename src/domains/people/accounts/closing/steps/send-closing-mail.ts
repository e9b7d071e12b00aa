import type { Tx } from '#domains/core/event-log/transact.ts';
import { writeTime } from '#ui/write-time.ts';
import { paths } from '../../paths.ts';
import { sendAccountMail } from '../../steps/send-account-mail.ts';

interface Leaving {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly time_zone: string;
  readonly confirmed: boolean;
  /** When the account is erased. */
  readonly end: Date;
}

/** When the account ends, and how to keep it: at once, and again shortly before. */
export async function sendClosingMail(
  tx: Pick<Tx, 'db' | 'now' | 'services'>,
  { end, time_zone: timeZone, ...receiver }: Leaving,
  mail: 'closing' | 'closingSoon',
): Promise<void> {
  const day = writeTime(end, { language: receiver.language, timeZone }, 'day');
  await sendAccountMail(tx, receiver, { mail, path: paths.signIn(), values: { day } });
}
