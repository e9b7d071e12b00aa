import type { Message } from '../../platform/i18n.ts';

/** A message of any catalogue whose key begins with `notice.`: what the bell shows and the mail says. */
export type Notice = Extract<Message, `${string}.notice.${string}`>;
