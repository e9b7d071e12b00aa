export const paths = {
  notifications: (before?: string) => (before ? `/notifications?before=${before}` : '/notifications'),
  read: () => '/notifications/read',
  opening: (notification: string) => `/notifications/${notification}/opening`,
  /** Marks it as read, and opens nothing. */
  reading: (notification: string) => `/notifications/${notification}/reading`,
  /** The stream that says when something new is there: for every page of the desk. */
} as const;
