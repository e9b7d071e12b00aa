import { sql } from 'kysely';
import { isoDay } from '../../kernel/days.ts';
import type { CountryCode } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db.ts';
import type { Country, CountryFigures, Figures, Word, WordList } from './model.ts';

/** The words of all lists. Words out of force keep their label, for what was written with them. */
export interface Words {
  /** The words in force, in their order; in a language without labels, in English. */
  list(list: WordList, language: string): readonly Word[];
  /** The key itself where the list does not have it. */
  label(list: WordList, key: string, language: string): string;
  /** Whether the word is in force: may be chosen now. */
  has(list: WordList, key: string): boolean;
}

const keptMs = 60_000;
const kept = new WeakMap<Db, { readonly until: number; readonly words: Promise<Words> }>();

/** Read from the database once a minute. A change of the lists is seen by every process within that minute. */
export function wordsOf(db: Db): Promise<Words> {
  const known = kept.get(db);
  if (known && performance.now() < known.until) return known.words;
  const words = readWords(db);
  kept.set(db, { until: performance.now() + keptMs, words });
  // A failure is not kept: the next reader asks again.
  words.catch(() => kept.delete(db));
  return words;
}

async function readWords(db: Db): Promise<Words> {
  const rows = await db
    .selectFrom('word')
    .leftJoin('word_label', (join) =>
      join.onRef('word_label.list', '=', 'word.list').onRef('word_label.key', '=', 'word.key'),
    )
    .select(['word.list', 'word.key', 'word_label.language', 'word_label.label'])
    .select(
      sql<boolean>`word.from_on <= current_date and (word.until_on is null or word.until_on > current_date)`.as(
        'offered',
      ),
    )
    .orderBy('word.list')
    .orderBy('word.position')
    .execute();
  const labels = new Map(rows.map((row) => [`${row.list} ${row.key} ${row.language}`, row.label]));
  const offered = new Map<string, Set<string>>();
  for (const { list, key } of rows.filter((row) => row.offered))
    offered.set(list, (offered.get(list) ?? new Set()).add(key));
  const label = (list: WordList, key: string, language: string) =>
    labels.get(`${list} ${key} ${language}`) ?? labels.get(`${list} ${key} en`) ?? key;
  return {
    list: (list, language) => [...(offered.get(list) ?? [])].map((key) => ({ key, label: label(list, key, language) })),
    label,
    has: (list, key) => offered.get(list)?.has(key) ?? false,
  };
}

/** The countries that take part on that day, by code. */
export async function listCountries(db: Db, now: Date): Promise<Country[]> {
  return db
    .selectFrom('country')
    .select(['code', 'status'])
    .where('member_from', '<=', isoDay(now))
    .where(({ or, eb }) => or([eb('member_until', 'is', null), eb('member_until', '>', isoDay(now))]))
    .orderBy('code')
    .execute();
}

/** Undefined where there is no such country, or it does not take part on that day. */
export async function findCountry(db: Db, code: string, now: Date): Promise<Country | undefined> {
  return (await listCountries(db, now)).find((country) => country.code === code);
}

export interface ProgrammeFigures {
  /** One for each country that ever took part, by code. */
  readonly countries: readonly CountryFigures[];
  /** A project counts once here, however many countries it has. */
  readonly total: Figures;
}

/** The live figures, as the deeds have kept them. */
export async function findFigures(db: Db): Promise<ProgrammeFigures> {
  const rows = await db
    .selectFrom('figure')
    .crossJoin('programme_figure')
    .select(['country', 'members', 'schools'])
    .select(['figure.running_projects as runningProjects', 'figure.projects'])
    .select(['programme_figure.running_projects as allRunning', 'programme_figure.projects as all'])
    .orderBy('country')
    .execute();
  const sum = (figure: 'members' | 'schools') => rows.reduce((total, row) => total + row[figure], 0);
  return {
    countries: rows.map(({ allRunning: _, all: __, ...figures }) => figures),
    total: {
      members: sum('members'),
      schools: sum('schools'),
      runningProjects: rows[0]?.allRunning ?? 0,
      projects: rows[0]?.all ?? 0,
    },
  };
}

export async function findCountryFigures(db: Db, country: CountryCode): Promise<CountryFigures | undefined> {
  return (await findFigures(db)).countries.find((figures) => figures.country === country);
}
