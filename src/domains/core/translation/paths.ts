export const paths = {
  /** Of content that can be reported: `advert`, `profile`, `post`, `message`. */
  content: (kind: string, id: string) => `/translation/${kind}/${id}`,
  /** With the way back to where it stands. */
  back: (at: string, from: string) => `${at}?back=${encodeURIComponent(from)}`,
} as const;
