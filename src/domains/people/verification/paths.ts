export const paths = {
  /** A head has no account that says in which language they read: the link says in which one we wrote to them. */
  head: (token: string, language?: string) => `/head/${token}${language ? `?lang=${language}` : ''}`,
  /** A member's own verification; school and head can be corrected here. */
  status: () => '/verification',
  statusSearch: (text: string) => `/verification?q=${encodeURIComponent(text)}`,
  schoolChange: () => '/verification/school',
  headReminder: () => '/verification/head-reminder',
  officePeople: () => '/office/people',
  /** A further page of the queue. */
  officePeopleAfter: (key: string) => `/office/people?after=${encodeURIComponent(key)}`,
  officePerson: (id: string) => `/office/people/${id}`,
  /** The next person of the queue, or the queue, with a word about the person who was just decided about. */
  officePersonAfter: (next: string | undefined, decided: string) =>
    `/office/people${next ? `/${next}` : ''}?decided=${decided}`,
  verifications: () => '/office/people/verifications',
  verification: (id: string) => `/office/people/${id}/verification`,
  refusal: (id: string) => `/office/people/${id}/refusal`,
} as const;
