import type { AccountId, NotificationId } from '#kernel/ids.ts';
import type { Message } from '#platform/i18n.ts';

/** A message of any catalogue whose key begins with `notice.`: what the bell shows and the mail says. */
export type Notice = Extract<Message, `${string}.notice.${string}`>;

/** One line of the bell's list. */
export interface ListedNotice {
  readonly id: NotificationId;
  readonly notice: Notice;
  /** The values of the message. */
  readonly details: Readonly<Record<string, string | number>>;
  readonly at: Date;
  readonly isRead: boolean;
}

/** The text that the signature in the link of a mail stands for: the link turns the mails of this account off. */
export function mailsOffClaim(account: AccountId): string {
  return `mails-off:${account}`;
}

/** What the database holds came from `notifyAccount`; a message that has left the catalogues since shows its key. */
export function isNotice(kind: string): kind is Notice {
  return /^[a-z]+\.notice\./.test(kind);
}

export function detailsOf(stored: unknown): ListedNotice['details'] {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' || typeof value === 'number'));
}
