import { parse } from 'csv-parse/sync';

/** The rows of a table that somebody made by hand, however it is parted. Undefined where it is no text. */
export function readCsv(bytes: Buffer, { mostRows }: { readonly mostRows: number }): string[][] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).replaceAll('\0', '');
    return parse(text, {
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: mostRows,
    });
  } catch {
    return undefined;
  }
}
