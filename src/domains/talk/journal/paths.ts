export const paths = {
  /** All of somebody's journal that the reader may read. */
  journal: (member: string) => `/people/${member}/journal`,
  start: () => '/journal/new',
  posts: () => '/journal',
  post: (post: string) => `/journal/${post}`,
  edit: (post: string) => `/journal/${post}/edit`,
  removal: (post: string) => `/journal/${post}/removal`,
  comments: (post: string) => `/journal/${post}/comments`,
  commentRemoval: (post: string, comment: string) => `/journal/${post}/comments/${comment}/removal`,
  reaction: (post: string) => `/journal/${post}/reaction`,
  addPicture: (post: string) => `/journal/${post}/pictures`,
  pictureRemoval: (post: string, picture: string) => `/journal/${post}/pictures/${picture}/removal`,
  picture: (picture: string) => `/journal/pictures/${picture}`,
} as const;
