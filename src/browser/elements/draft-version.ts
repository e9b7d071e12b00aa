/** What a page showed of a draft, as the server tells it: one number, or `field.hash` of each field, parted by `~`. */

export function versionIn(address: string): string | undefined {
  return new URLSearchParams(address.split('?')[1]).get('version') ?? undefined;
}

export function withVersion(address: string, version: string): string {
  const [path = '', query] = address.split('?');
  const values = new URLSearchParams(query);
  values.set('version', version);
  return `${path}?${values}`;
}

/** The version against which these fields were typed, and the page's own for all others. */
export function versionTypedOn(page: string, typed: string, fields: readonly string[]): string {
  if (fields.length === 0) return page;
  if (!page.includes('.')) return typed;
  const before = new Map(typed.split('~').map((each) => [each.split('.')[0], each]));
  return page
    .split('~')
    .map((each) => {
      const [name = ''] = each.split('.');
      return fields.includes(name) ? (before.get(name) ?? each) : each;
    })
    .join('~');
}
