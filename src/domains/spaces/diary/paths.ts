export const paths = {
  diary: (space: string) => `/diary/${space}`,
  feed: (space: string, language?: string) => `/diary/${space}/feed.atom${language ? `?lang=${language}` : ''}`,
  book: (space: string) => `/diary/${space}/book.pdf`,
  newPost: (space: string) => `/diary/${space}/new`,
  post: (space: string, post: string) => `/diary/${space}/${post}`,
  editPost: (space: string, post: string) => `/diary/${space}/${post}/edit`,
  postAudience: (space: string, post: string) => `/diary/${space}/${post}/audience`,
  postRemoval: (space: string, post: string) => `/diary/${space}/${post}/removal`,
  postRestoration: (space: string, post: string) => `/diary/${space}/${post}/restoration`,
  comments: (space: string, post: string) => `/diary/${space}/${post}/comments`,
  commentShowing: (space: string, comment: string) => `/diary/${space}/comments/${comment}/showing`,
  commentRemoval: (space: string, comment: string) => `/diary/${space}/comments/${comment}/removal`,
} as const;
