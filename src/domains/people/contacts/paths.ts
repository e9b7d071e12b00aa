export const paths = {
  contacts: () => '/contacts',
  /** A further page of one of the lists. */
  page: (list: 'received' | 'sent' | 'after' | 'followed', key: string) =>
    `/contacts?${list}=${encodeURIComponent(key)}`,
  /** After a request that is no longer open. */
  closed: () => '/contacts?closed=yes',
  ask: (member: string) => `/people/${member}/contact`,
  acceptance: (request: string) => `/contacts/requests/${request}/acceptance`,
  declination: (request: string) => `/contacts/requests/${request}/declination`,
  withdrawal: (request: string) => `/contacts/requests/${request}/withdrawal`,
  block: (member: string) => `/people/${member}/block`,
  unblock: (member: string) => `/people/${member}/unblock`,
} as const;
