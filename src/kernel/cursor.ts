import { isUuid } from './ids.ts';

/** Where a page of a list ordered by time begins: after this moment and id, those of the last row of the page before. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** As part of a URL. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/**
 * Cuts rows to one page; the query asks for one row more than a page shows. `last` is set where more rows follow: the next page
 * begins after it.
 */
export function takePage<row>(
  rows: readonly row[],
  size: number,
): { readonly shown: row[]; readonly last: row | undefined } {
  const shown = rows.slice(0, size);
  return { shown, last: rows.length > size ? shown.at(-1) : undefined };
}

/** Undefined for text that `writeCursor` did not write. */
export function readCursor(text: string | null): Cursor | undefined {
  const [, time = '', id = ''] = /^(\d{1,13})_(.+)$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { at: new Date(Number(time)), id } : undefined;
}
