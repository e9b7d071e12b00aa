export const paths = {
  desk: () => '/desk',
  /** News of people whom the reader follows, and of their projects. */
  stream: () => '/stream',
  streamAfter: (key: string) => `/stream?after=${encodeURIComponent(key)}`,
} as const;
