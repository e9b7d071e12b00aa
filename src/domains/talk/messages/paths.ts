export const paths = {
  inbox: () => '/messages',
  inboxAfter: (key: string) => `/messages?after=${encodeURIComponent(key)}`,
  conversation: (id: string) => `/messages/${id}`,
  /** The same, where its last words are. */
  newest: (id: string) => `/messages/${id}#newest`,
  message: (id: string, message: string) => `/messages/${id}#message-${message}`,
  /** The conversation with the field for an answer to one of its messages. */
  quote: (id: string, message: string) => `/messages/${id}?quote=${message}#compose`,
  edit: (id: string, message: string) => `/messages/${id}/${message}/edit`,
  removal: (id: string, message: string) => `/messages/${id}/${message}/removal`,
  conversationBefore: (id: string, key: string) => `/messages/${id}?before=${encodeURIComponent(key)}`,
  /** Where what is typed in its form is kept. */
  draft: (id: string, form: string) => `/messages/${id}/draft?form=${form}`,
  file: (file: string) => `/messages/files/${file}`,
  archived: () => '/messages/archived',
  archivedAfter: (key: string) => `/messages/archived?after=${encodeURIComponent(key)}`,
  settings: () => '/messages/settings',
  muting: (id: string) => `/messages/${id}/muting`,
  archiving: (id: string) => `/messages/${id}/archiving`,
  search: (q?: string) => (q === undefined ? '/messages/search' : `/messages/search?q=${encodeURIComponent(q)}`),
  searchAfter: (q: string, key: string) =>
    `/messages/search?q=${encodeURIComponent(q)}&after=${encodeURIComponent(key)}`,
  /** A message that may stand far back, among those around it. */
  place: (id: string, message: string) => `/messages/${id}?around=${message}#message-${message}`,
  newGroup: () => '/messages/group',
  /** Who is in a group, and what can be done with it. */
  group: (id: string) => `/messages/${id}/group`,
  groupPeople: (id: string) => `/messages/${id}/group/people`,
  groupTitle: (id: string) => `/messages/${id}/group/title`,
  leaveGroup: (id: string) => `/messages/${id}/group/leaving`,
  /** The conversation with one person: opens it, or the composer of the first message. */
  withMember: (member: string) => `/people/${member}/messages`,
  /** The same, with a first line about a public project. */
  aboutProject: (member: string, project: string) => `/people/${member}/messages?project=${project}`,
  conversationAbout: (id: string, project: string) => `/messages/${id}?project=${project}`,
} as const;
