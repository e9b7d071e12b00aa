export const paths = {
  pictures: (space: string) => `/spaces/${space}/pictures`,
  /** The album with what puts it in order. */
  order: (space: string) => `/spaces/${space}/pictures?order=yes`,
  upload: (space: string) => `/spaces/${space}/pictures/upload`,
  picture: (picture: string) => `/pictures/${picture}`,
  description: (space: string, picture: string) => `/spaces/${space}/pictures/${picture}/description`,
  place: (space: string, picture: string) => `/spaces/${space}/pictures/${picture}/place`,
  removal: (space: string, picture: string) => `/spaces/${space}/pictures/${picture}/removal`,
} as const;
