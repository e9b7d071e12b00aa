export const paths = {
  people: () => '/people',
  /** Where the people of a search are. */
  map: () => '/people/map',
} as const;
