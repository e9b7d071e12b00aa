export const paths = {
  person: (id: string) => `/people/${id}`,
  ownProfile: () => '/profile',
} as const;
