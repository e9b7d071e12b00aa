export const paths = {
  suggestions: () => '/people/suggestions',
  how: () => '/people/how-suggestions-work',
  dismissal: (id: string) => `/people/suggestions/${id}/dismissal`,
  restoral: (id: string) => `/people/suggestions/${id}/restoral`,
} as const;
