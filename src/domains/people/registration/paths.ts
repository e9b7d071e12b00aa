export const paths = {
  register: () => '/register',
  school: () => '/register/school',
  /** The same step, with the schools that fit what was typed: for browsers without the script. */
  schoolSearch: (text: string) => `/register/school?q=${encodeURIComponent(text)}`,
  idea: () => '/register/idea',
  draft: (step: 'you' | 'school' | 'idea') => `/register/draft/${step}`,
} as const;
