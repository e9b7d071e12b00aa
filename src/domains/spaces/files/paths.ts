export const paths = {
  pictures: (space: string) => `/spaces/${space}/pictures`,
  upload: (space: string) => `/spaces/${space}/pictures/upload`,
  picture: (picture: string) => `/pictures/${picture}`,
  description: (space: string, picture: string) => `/spaces/${space}/pictures/${picture}/description`,
  removal: (space: string, picture: string) => `/spaces/${space}/pictures/${picture}/removal`,
} as const;
