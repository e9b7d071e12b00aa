export const paths = {
  contacts: () => '/contacts',
  /** A further page of one of the lists. */
  page: (list: 'received' | 'sent' | 'after' | 'followed', key: string) =>
    `/contacts?${list}=${encodeURIComponent(key)}`,
  /** Of the contacts that are in one group of the member's. */
  group: (name: string) => `/contacts?group=${encodeURIComponent(name)}`,
  /** A further page of those that a search has found. */
  found: ({ q, group, after }: { readonly q: string; readonly group: string | undefined; readonly after: string }) =>
    `/contacts?${new URLSearchParams({ ...(q && { q }), ...(group && { group }), after })}`,
  /** What the member keeps about a contact for themselves. */
  note: (member: string) => `/contacts/${member}/note`,
  /** After a request that is no longer open. */
  closed: () => '/contacts?closed=yes',
  ask: (member: string) => `/people/${member}/contact`,
  acceptance: (request: string) => `/contacts/requests/${request}/acceptance`,
  declination: (request: string) => `/contacts/requests/${request}/declination`,
  withdrawal: (request: string) => `/contacts/requests/${request}/withdrawal`,
  block: (member: string) => `/people/${member}/block`,
  unblock: (member: string) => `/people/${member}/unblock`,
} as const;
