export const paths = {
  notifications: () => '/notifications',
  read: () => '/notifications/read',
  /** One click in a mail ends the mails; the signature makes it work without signing in. */
  mailsOff: (account: string, signature: string) => `/mails-off/${account}/${signature}`,
} as const;
