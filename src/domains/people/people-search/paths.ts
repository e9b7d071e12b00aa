export const paths = {
  people: () => '/people',
} as const;
