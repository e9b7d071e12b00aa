export const paths = {
  follow: (member: string) => `/people/${member}/follow`,
  unfollow: (member: string) => `/people/${member}/unfollow`,
  /** Who follows the reader. */
  followers: () => '/followers',
  page: (key: string) => `/followers?after=${encodeURIComponent(key)}`,
} as const;
