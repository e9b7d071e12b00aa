export const paths = {
  people: () => '/people',
  person: (id: string) => `/people/${id}`,
  ownProfile: () => '/profile',
} as const;
