import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** One line of past-projects.csv: what is publicly known of a project of former years. */
export interface PastProject {
  readonly title: string;
  readonly countries: readonly string[];
  readonly ages: readonly [from: number, to: number];
  /** Keys of the list of subjects. */
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly year: number;
  readonly theme: string;
}

export async function readPastProjects(path: string): Promise<PastProject[]> {
  const rows: Record<string, string>[] = parse(await readFile(path), {
    columns: true,
    skip_empty_lines: true,
    trim: true,
    bom: true,
  });
  return rows.map((row) => {
    const [from, to] = (row.ages ?? '').split('-').map(Number);
    return {
      title: row.title ?? '',
      countries: (row.countries ?? '').split(/\s+/),
      ages: [from ?? 7, to ?? 11],
      subjects: (row.subjects ?? '').split(';').map((subject) =>
        subject
          .trim()
          .toLowerCase()
          .replaceAll(/[^a-z]+/g, '_'),
      ),
      languages: (row.languages ?? 'en').split(/\s+/),
      year: Number(row.year),
      theme: row.theme ?? '',
    };
  });
}
