export const paths = {
  inbox: () => '/messages',
  conversation: (id: string) => `/messages/${id}`,
  /** The conversation with one person: opens it, or the composer of the first message. */
  withMember: (member: string) => `/people/${member}/messages`,
  live: () => '/messages/live',
} as const;
