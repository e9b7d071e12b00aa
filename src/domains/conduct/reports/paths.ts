export const paths = {
  /** The form that reports one piece of content. */
  report: (kind: string, id: string) => `/report/${kind}/${id}`,
  reported: (number: string) => `/reported/${number}`,
  /** For somebody who reported without an account: the key is the proof. */
  reportedByGuest: (number: string, key: string) => `/reported/${number}?key=${encodeURIComponent(key)}`,
  /** The statement of reasons, for the author of what it is about. */
  statement: (id: string) => `/conduct/statements/${id}`,
  /** Where the author of something hidden corrects it and asks for it to be shown again. */
  correction: (id: string) => `/conduct/statements/${id}/correction`,
  /** Takes it from the desk: its author leaves it hidden. */
  leaveHidden: (id: string) => `/conduct/statements/${id}/leaving`,
  /** Leads the author of something hidden to the statement about it. */
  whyHidden: (kind: string, id: string) => `/conduct/hidden/${kind}/${id}`,
  officeCases: () => '/office/reports',
  officeCase: (id: string) => `/office/reports/${id}`,
  /** The next case of the queue, or the queue, with a word about the one that was just decided. */
  officeCaseAfter: (next: string | undefined, decided: string) =>
    `/office/reports${next ? `/${next}` : ''}?decided=${decided}`,
  /** What was reported, opened where it stands: for the officers who decide, and only to read. */
  caseSurroundings: (id: string) => `/office/reports/${id}/surroundings`,
  /** The picture that was reported, for the officers who decide. */
  casePicture: (id: string) => `/office/reports/${id}/picture`,
  /** A picture in what was reported, or in what surrounds it. */
  fileInCase: (id: string, file: string) => `/office/reports/${id}/files/${file}`,
  pictureInCase: (id: string, picture: string) => `/office/reports/${id}/pictures/${picture}`,
  correctionAnswer: (id: string) => `/office/reports/${id}/correction`,
  decision: (id: string) => `/office/reports/${id}/decision`,
} as const;
