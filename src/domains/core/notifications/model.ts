import type { AccountId, NotificationId } from '#kernel/ids.ts';
import type { Message } from '#platform/i18n.ts';

/** A message of any catalogue whose key begins with `notice.`: what the bell shows and the mail contains. */
export type Notice = Extract<Message, `${string}.notice.${string}`>;

/** What accounts are notified of. */
export interface NewNotice {
  readonly event: { readonly id: number };
  /** The message that the bell shows and the mail contains; its values are `details`. */
  readonly notice: Notice;
  readonly details?: Readonly<Record<string, string | number>>;
  /** Path of the page where the reader goes on. */
  readonly href: string;
  /** Not told again while the same was told about the same page and has not been read: a page that is edited ten times rings once. */
  readonly onceUntilRead?: boolean;
  /** No mail, only the bell: for what happens often (a message, a reply). */
  readonly quiet?: boolean;
}

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

/** A stored kind was a notice when it was written; one whose message has left the catalogues since shows its key. */
export function isNotice(kind: string): kind is Notice {
  return /^[a-z-]+\.notice\./.test(kind);
}

export function detailsOf(stored: unknown): ListedNotice['details'] {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' || typeof value === 'number'));
}
