import type { Route } from '#platform/http.ts';

/** The paths of all pages that can be opened, each by its parts, sorted by how many parts they have. */
export type PagePaths = ReadonlyMap<number, readonly (readonly string[])[]>;

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

export function pagePaths(routes: readonly Pick<Route, 'method' | 'path'>[]): PagePaths {
  const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => partsOf(path));
  return Map.groupBy(pages, ({ length }) => length);
}

/**
 * An address that only takes forms cannot be opened: a browser without scripts stands at one when a form has come back, and what leads back
 * to there has to lead to a page. It is the nearest one above, but not the front page.
 */
export function nearestPage(address: string, pages: PagePaths): string | undefined {
  const [path = ''] = address.split('?');
  const parts = partsOf(path);
  if (isPage(parts, pages)) return address;
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = parts.slice(0, length);
    if (isPage(above, pages)) return `/${above.join('/')}`;
  }
  return undefined;
}

const isPage = (parts: readonly string[], pages: PagePaths): boolean =>
  (pages.get(parts.length) ?? []).some((page) => page.every((part, at) => part.startsWith(':') || part === parts[at]));
