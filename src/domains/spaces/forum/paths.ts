export const paths = {
  forum: (space: string) => `/spaces/${space}/forum`,
  newDiscussion: (space: string) => `/spaces/${space}/forum/new`,
  discussion: (space: string, discussion: string) => `/spaces/${space}/forum/${discussion}`,
  replies: (space: string, discussion: string) => `/spaces/${space}/forum/${discussion}/replies`,
  discussionRemoval: (space: string, discussion: string) => `/spaces/${space}/forum/${discussion}/removal`,
  replyRemoval: (space: string, reply: string) => `/spaces/${space}/replies/${reply}/removal`,
} as const;
