export const paths = {
  newPage: (space: string) => `/spaces/${space}/pages/new`,
  newPageBelow: (space: string, parent: string) => `/spaces/${space}/pages/new?below=${parent}`,
  pages: (space: string) => `/spaces/${space}/pages`,
  page: (space: string, page: string) => `/spaces/${space}/pages/${page}`,
  editPage: (space: string, page: string) => `/spaces/${space}/pages/${page}/edit`,
  history: (space: string, page: string) => `/spaces/${space}/pages/${page}/history`,
  version: (space: string, page: string, version: number) => `/spaces/${space}/pages/${page}/history/${version}`,
  /** Makes an older text the newest one. */
  versionReturn: (space: string, page: string, version: number) =>
    `/spaces/${space}/pages/${page}/history/${version}/return`,
  audience: (space: string, page: string) => `/spaces/${space}/pages/${page}/audience`,
  place: (space: string, page: string) => `/spaces/${space}/pages/${page}/place`,
  archive: (space: string, page: string) => `/spaces/${space}/pages/${page}/archive`,
  restoration: (space: string, page: string) => `/spaces/${space}/pages/${page}/restoration`,
  archivedPages: (space: string) => `/spaces/${space}/archive`,
} as const;
