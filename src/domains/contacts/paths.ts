export const paths = {
  contacts: () => '/contacts',
  ask: (member: string) => `/people/${member}/contact`,
  acceptance: (request: string) => `/contacts/requests/${request}/acceptance`,
  declination: (request: string) => `/contacts/requests/${request}/declination`,
  withdrawal: (request: string) => `/contacts/requests/${request}/withdrawal`,
  block: (member: string) => `/people/${member}/block`,
  unblock: (member: string) => `/people/${member}/unblock`,
} as const;
