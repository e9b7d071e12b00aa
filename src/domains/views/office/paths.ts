export const paths = {
  office: () => '/office',
  /** People and projects of the officer's countries. */
  search: () => '/office/search',
  /** The next page of people, or of projects. */
  searchAfter: (q: string, place: { readonly people?: string; readonly projects?: string }) =>
    `/office/search?${new URLSearchParams({ q, ...place })}`,
} as const;
