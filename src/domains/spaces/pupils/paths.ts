export const paths = {
  signIn: (back?: string) => (back ? `/pupil?back=${encodeURIComponent(back)}` : '/pupil'),
  /** From a page that guests do not get: signing in leads back to it. */
  signInAndReturn: () => '/pupil?back=there',
  /** From the QR code of a card: the user name is filled in. */
  signInAs: (userName: string) => `/pupil?name=${encodeURIComponent(userName)}`,
  pupils: (space: string) => `/spaces/${space}/pupils`,
  /** The pupil who has just been given a new password: their card is to be printed. */
  afterPassword: (space: string, pupil: string) => `/spaces/${space}/pupils?password=${pupil}`,
  /** Creates the pupils of a list that the teacher has looked at. */
  newClass: (space: string) => `/spaces/${space}/pupils/class`,
  /** Removes a class that has just been created. */
  undo: (space: string) => `/spaces/${space}/pupils/undo`,
  /** Adds pupils whom the teacher has created already. */
  knownPupils: (space: string) => `/spaces/${space}/pupils/known`,
  /** Public texts that name pupils. */
  foundNames: (space: string) => `/spaces/${space}/pupils#names`,
  /** States the consent for pupils whom a public text names. */
  consent: (space: string) => `/spaces/${space}/pupils/names`,
  /** Withdraws the consent for a pupil in one text. */
  withdrawal: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/withdrawal`,
  cards: (space: string) => `/spaces/${space}/pupils/cards`,
  card: (space: string, pupil: string) => `/spaces/${space}/pupils/cards?pupil=${pupil}`,
  password: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/password`,
  renaming: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/name`,
  removal: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/removal`,
  role: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/role`,
  /** Ends the account of the pupil in all spaces. */
  ending: (space: string, pupil: string) => `/spaces/${space}/pupils/${pupil}/ending`,
} as const;
