export const paths = {
  signIn: () => '/pupil',
  /** From the QR code of a card: the user name is filled in. */
  signInAs: (userName: string) => `/pupil?name=${encodeURIComponent(userName)}`,
  pupils: (space: string) => `/spaces/${space}/pupils`,
  /** Lets pupils in whom the teacher has made already. */
  knownPupils: (space: string) => `/spaces/${space}/pupils/known`,
  cards: (space: string) => `/spaces/${space}/pupils/cards`,
  card: (space: string, pupil: string) => `/spaces/${space}/pupils/cards?pupil=${pupil}`,
  password: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/password`,
  removal: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/removal`,
  role: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/role`,
  /** Ends the pupil's account everywhere. */
  ending: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/ending`,
} as const;
