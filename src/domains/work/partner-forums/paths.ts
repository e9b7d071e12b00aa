export const paths = {
  forums: () => '/forums',
  forum: (forum: string) => `/forums/${forum}`,
  /** Narrowed to what one choice leaves. */
  forumOnly: (forum: string, only: string) => `/forums/${forum}?only=${only}`,
  /** The page of older threads. */
  forumBefore: (forum: string, before: string, only: string | undefined) =>
    `/forums/${forum}?${only ? `only=${only}&` : ''}before=${before}`,
  /** A picture of what it is about. */
  forumCover: (forum: string) => `/forums/${forum}/cover`,
  /** With what somebody has written in one line already. */
  newThread: (forum: string, title = '') => `/forums/${forum}/new${title && `?title=${encodeURIComponent(title)}`}`,
  following: (forum: string) => `/forums/${forum}/following`,
  /** Stays where it is when the thread is moved to another forum. */
  thread: (thread: string) => `/forums/threads/${thread}`,
  /** Of the project that may come of it. */
  threadCover: (thread: string) => `/forums/threads/${thread}/cover`,
  replies: (thread: string) => `/forums/threads/${thread}/replies`,
  /** The thread, with words in the field of the reply that were meant for one of their own. */
  answering: (thread: string) => `/forums/threads/${thread}/answering`,
  threadFollowing: (thread: string) => `/forums/threads/${thread}/following`,
  removal: (thread: string) => `/forums/threads/${thread}/removal`,
  move: (thread: string) => `/forums/threads/${thread}/move`,
  merge: (thread: string) => `/forums/threads/${thread}/merge`,
  closing: (thread: string) => `/forums/threads/${thread}/closing`,
  replyRemoval: (reply: string) => `/forums/replies/${reply}/removal`,
  /** Campaigns and moderators. */
  office: () => '/office/forums',
  campaign: (forum: string) => `/office/forums/${forum}`,
  moderators: () => '/office/forums/moderators',
  moderatorRemoval: (member: string) => `/office/forums/moderators/${member}/removal`,
} as const;
