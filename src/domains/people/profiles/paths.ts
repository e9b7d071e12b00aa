export const paths = {
  person: (id: string) => `/people/${id}`,
  /** The picture of a project that the reader and this person could found. */
  possibleCover: (id: string) => `/people/${id}/possible-cover`,
  ownProfile: () => '/profile',
} as const;
