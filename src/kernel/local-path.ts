/** A path of this site to go back to; undefined for every other address. */
export function localPath(path: string | null | undefined): string | undefined {
  if (!path?.startsWith('/') || path.length > 1000) return undefined;
  const here = 'http://here';
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith('//')) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
