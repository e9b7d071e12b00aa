export const paths = {
  register: () => '/register',
  registerSchool: () => '/register/school',
  registerIdea: () => '/register/idea',
  registerDraft: (step: 'you' | 'school' | 'idea') => `/register/draft/${step}`,
  head: (token: string) => `/head/${token}`,
  headReminder: () => '/verification/head-reminder',
  officePeople: () => '/office/people',
  officePerson: (id: string) => `/office/people/${id}`,
  verification: (id: string) => `/office/people/${id}/verification`,
  refusal: (id: string) => `/office/people/${id}/refusal`,
} as const;
