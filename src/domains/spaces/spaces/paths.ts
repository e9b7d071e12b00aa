export const paths = {
  spaces: () => '/spaces',
  /** Its home page, a view of all that is in it. */
  space: (id: string) => `/spaces/${id}`,
  /** The space as the internet sees it. */
  outside: (id: string) => `/spaces/${id}/outside`,
  /** Whether one is told what is new in it. */
  following: (id: string) => `/spaces/${id}/following`,
  /** News for all open pages of a browser: of the account, and of each `?space=`. */
  live: () => '/live',
  members: (id: string) => `/spaces/${id}/members`,
  /** Whether what pupils write may be translated. */
  translation: (id: string) => `/spaces/${id}/translation`,
  memberRole: (id: string, member: string) => `/spaces/${id}/members/${member}/role`,
  memberRemoval: (id: string, member: string) => `/spaces/${id}/members/${member}/removal`,
} as const;
