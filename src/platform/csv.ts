import { parse } from 'csv-parse/sync';
import type { CountryCode } from '#kernel/ids.ts';
import { textOf } from './text-encoding.ts';

interface Options {
  readonly mostRows: number;
  /** Where the file comes from: some old ways to save letters differ by country. */
  readonly country?: CountryCode | undefined;
}

/** The rows of a table that was made by hand, in any encoding and with any separator. Undefined where it is not text. */
export function readCsv(bytes: Buffer, options: Options): string[][] | undefined {
  const text = textOf(bytes, options.country);
  return text === undefined ? undefined : rowsIn(text, options);
}

/** The rows of a text; all of them are parted by the same sign. */
export function rowsIn(text: string, { mostRows }: Pick<Options, 'mostRows'>): string[][] | undefined {
  const [said, sign] = /^\ufeff?sep=(.)(?:\r\n?|\n|$)/iu.exec(text) ?? [];
  const table = said === undefined ? text : text.slice(said.length);
  if (sign !== undefined) return parted(table, sign, mostRows);
  const ways = delimiters.flatMap((delimiter) => {
    if (delimiter === ',' && holdsFamilyFirst(table)) return [];
    const rows = parted(table, delimiter, mostRows);
    return rows ? [{ rows, share: shareOfTable(rows) }] : [];
  });
  const most = Math.max(...ways.map(({ share }) => share));
  return ways.find(({ share }) => share === most)?.rows;
}

/**
 * Where several would do, the one that is least likely part of what it parts: "Family, First;3B" has a comma in every row too. The
 * first also reads a list of one column.
 */
const delimiters = ['\t', ';', '|', ','] as const;

/** "García, Ana" in every line, with the blank that no program writes after a comma: one column of names. */
function holdsFamilyFirst(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.every((line) => /^[^\d",]+, [^\d",]+$/u.test(line));
}

/** How many of the rows have as many columns as most rows have, if that is more than one. */
function shareOfTable(rows: readonly string[][]): number {
  const counts = Map.groupBy(rows, (row) => row.length);
  const common = [...counts].reduce(
    (best, [columns, those]) => (columns > 1 && those.length > best ? those.length : best),
    0,
  );
  return rows.length > 0 && common >= rows.length / 2 ? common / rows.length : 0;
}

/** In characters. An opening quote that is never closed would make one row of the whole rest, read once for each sign. */
const longestRow = 20_000;

function parted(text: string, delimiter: string, mostRows: number): string[][] | undefined {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: mostRows,
      max_record_size: longestRow,
    });
  } catch {
    return undefined;
  }
}
