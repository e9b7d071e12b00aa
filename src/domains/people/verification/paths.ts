export const paths = {
  register: () => '/register',
  registerSchool: () => '/register/school',
  /** The same step, with the schools that fit what was typed: for browsers without the script. */
  registerSchoolSearch: (text: string) => `/register/school?q=${encodeURIComponent(text)}`,
  registerIdea: () => '/register/idea',
  registerDraft: (step: 'you' | 'school' | 'idea') => `/register/draft/${step}`,
  head: (token: string) => `/head/${token}`,
  /** Where a member's own verification stands; school and head can be put right here. */
  standing: () => '/verification',
  standingSearch: (text: string) => `/verification?q=${encodeURIComponent(text)}`,
  schoolChange: () => '/verification/school',
  headReminder: () => '/verification/head-reminder',
  officePeople: () => '/office/people',
  /** The queue from this place on. */
  officePeopleAfter: (key: string) => `/office/people?after=${encodeURIComponent(key)}`,
  officePerson: (id: string) => `/office/people/${id}`,
  verifications: () => '/office/people/verifications',
  verification: (id: string) => `/office/people/${id}/verification`,
  refusal: (id: string) => `/office/people/${id}/refusal`,
} as const;
