export const paths = {
  desk: () => '/desk',
  /** News of people whom the reader follows, and of their projects. */
  stream: () => '/stream',
  /** Only those of people, or of projects. */
  streamOf: (part: string) => `/stream?only=${part}`,
  streamAfter: (key: string, part?: string) => `/stream?${part ? `only=${part}&` : ''}after=${encodeURIComponent(key)}`,
} as const;
