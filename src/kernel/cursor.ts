import { isUuid } from './ids.ts';

/** Where a page of a list in time begins: at the moment and the id of the last row of the page before. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** As it stands in an address. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/**
 * A page of rows of which one more was asked for than it shows: `last` is there where others follow, and the next page
 * begins after it.
 */
export function takePage<row>(
  rows: readonly row[],
  size: number,
): { readonly shown: row[]; readonly last: row | undefined } {
  const shown = rows.slice(0, size);
  return { shown, last: rows.length > size ? shown.at(-1) : undefined };
}

/** Undefined for what none of our pages wrote into an address. */
export function readCursor(text: string | null): Cursor | undefined {
  const [, time = '', id = ''] = /^(\d{1,13})_(.+)$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { at: new Date(Number(time)), id } : undefined;
}
