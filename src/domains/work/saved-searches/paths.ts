export const paths = {
  searches: () => '/desk/searches',
  /** The form that saves what a list shows. */
  save: (list: 'people' | 'adverts' | 'projects', query: string) =>
    `/desk/searches/new?${new URLSearchParams({ list, search: query.replace(/^\?/, '') })}`,
  search: (id: string) => `/desk/searches/${id}`,
  deletion: (id: string) => `/desk/searches/${id}/deletion`,
  /** Ends the mails of one search, without signing in. */
  mailsEnd: (id: string, signature: string) => `/searches/${id}/mails-off/${signature}`,
} as const;
