import { parse } from 'csv-parse/sync';
import { namesIn } from '../model.ts';

/** A list of names is short; whatever is longer would only keep the machine busy. */
const largestList = 500_000;

/** The first column of a CSV file as names, with or without a heading of its own. Undefined where it is no such file. */
export function readNames(bytes: Buffer): string[] | undefined {
  if (bytes.length > largestList) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).replaceAll('\0', '');
    const rows: string[][] = parse(text, {
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: 1000,
    });
    const names = namesIn(rows.map(([first = '']) => first));
    return /^(first ?)?name$|^nombre$|^όνομα$|^alumno$|^pupil$/iu.test(names[0] ?? '') ? names.slice(1) : names;
  } catch {
    return undefined;
  }
}
