export const paths = {
  signIn: () => '/pupil',
  pupils: (space: string) => `/spaces/${space}/pupils`,
  cards: (space: string) => `/spaces/${space}/pupils/cards`,
  password: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/password`,
  removal: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/removal`,
  role: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/role`,
} as const;
