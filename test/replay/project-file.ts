import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** One line of the file: a project as people described it, with what had to be read in another way than it is written. */
export interface Project {
  readonly title: string;
  /** ISO 3166, each once. */
  readonly countries: readonly string[];
  readonly ages: readonly [from: number, to: number];
  /** English labels of the list of subjects, as written. */
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly theme: string;
  readonly remarks: readonly string[];
}

export class UnreadableFile extends Error {}

const columns = ['title', 'countries', 'ages', 'subjects', 'languages', 'year', 'theme'] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/** Country codes and names that the institutions use besides ISO 3166. */
const otherCodes: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
const [youngest, oldest] = [3, 19];

export async function readProjects(path: string): Promise<Project[]> {
  const bytes = await readFile(path).catch(() => {
    throw new UnreadableFile(`There is no file ${path}.`);
  });
  const rows = readRows(bytes, path);
  const missing = columns.filter((name) => rows[0] && !(name in rows[0]));
  if (missing.length > 0) throw new UnreadableFile(`${path} lacks these columns: ${missing.join(', ')}.`);
  if (rows.length === 0) throw new UnreadableFile(`${path} holds no projects.`);
  return rows.map(readProject);
}

function readRows(bytes: Buffer, path: string): Row[] {
  try {
    return parse(bytes, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      trim: true,
      skip_empty_lines: true,
      relax_quotes: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new UnreadableFile(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function readProject(row: Row): Project {
  const remarks: string[] = [];
  const countries = (row.countries ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => otherCodes[code] ?? code);
  return {
    title: row.title ?? '',
    countries: [...new Set(countries)],
    ages: readAges(row.ages ?? '', remarks),
    subjects: (row.subjects ?? '').split(';').map(tidy).filter(Boolean),
    languages: (row.languages ?? '')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    theme: tidy(row.theme ?? ''),
    remarks,
  };
}

function readAges(text: string, remarks: string[]): [from: number, to: number] {
  const found = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const fit = found.map((age) => Math.min(oldest, Math.max(youngest, age))).sort((a, b) => a - b);
  const [from = 7, to = from === 7 && fit.length === 0 ? 11 : from] = fit;
  if (found.length === 0 || found.some((age) => !fit.includes(age)))
    remarks.push(`ages "${text}" read as ${from}-${to}`);
  return [from, to];
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
