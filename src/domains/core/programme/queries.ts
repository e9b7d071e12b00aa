import { sql } from 'kysely';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { Country, CountryFigures, Figures, Word, WordList } from './model.ts';

interface Subjects {
  readonly subjects: readonly string[];
  readonly vocationalSubjects: readonly string[];
}

/** The words of all lists. Words out of force keep their label, for what was written with them. */
export interface Words {
  /** The words in force, in their order (long lists by the alphabet of the language); in a language without labels, in English. */
  list(list: WordList, language: string): readonly Word[];
  /** The key itself where the list does not have it. */
  label(list: WordList, key: string, language: string): string;
  /** The labels of a project's subjects, those of vocational schools among them. */
  subjects(of: Subjects, language: string): string[];
  /** Whether the word is in force: may be chosen now. */
  has(list: WordList, key: string): boolean;
}

/** Lists in which one looks for a word that one knows. The others have an order of their own: "primary" before "secondary". */
const byAlphabet: ReadonlySet<WordList> = new Set(['subject', 'vocational_subject']);

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

/** After a change of the lists: the next reader of this process asks anew. */
export function forgetWords(db: Db): void {
  kept.delete(db);
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
  const lists = new Map<string, readonly Word[]>();
  return {
    list(list, language) {
      const name = `${list} ${language}`;
      const known = lists.get(name);
      if (known) return known;
      const words = [...(offered.get(list) ?? [])].map((key) => ({ key, label: label(list, key, language) }));
      if (byAlphabet.has(list)) words.sort((a, b) => a.label.localeCompare(b.label, language));
      lists.set(name, words);
      return words;
    },
    label,
    subjects: ({ subjects, vocationalSubjects }, language) => [
      ...subjects.map((key) => label('subject', key, language)),
      ...vocationalSubjects.map((key) => label('vocational_subject', key, language)),
    ],
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

interface ListedCountry extends Country {
  /** On that day. */
  readonly takesPart: boolean;
}

/** All countries of the list, by code: also those that have left, or begin later. */
export async function listEveryCountry(db: Db, now: Date): Promise<ListedCountry[]> {
  const today = isoDay(now);
  return db
    .selectFrom('country')
    .select(['code', 'status'])
    .select(
      sql<boolean>`member_from <= ${today}::date and (member_until is null or member_until > ${today}::date)`.as(
        'takesPart',
      ),
    )
    .orderBy('code')
    .execute();
}

/** Those, and others that have projects from the time when they took part. */
export async function listCountriesOfProjects(db: Db, now: Date): Promise<Country[]> {
  return db
    .selectFrom('country')
    .innerJoin('figure', 'figure.country', 'country.code')
    .select(['code', 'status'])
    .where(({ or, and, eb }) =>
      or([
        and([
          eb('member_from', '<=', isoDay(now)),
          or([eb('member_until', 'is', null), eb('member_until', '>', isoDay(now))]),
        ]),
        eb('figure.projects', '>', 0),
      ]),
    )
    .orderBy('code')
    .execute();
}

/** Undefined where there is no such country, or it does not take part on that day. */
export async function findCountry(db: Db, code: string, now: Date): Promise<Country | undefined> {
  return (await listCountries(db, now)).find((country) => country.code === code);
}

/** Whom people of a country ask. */
export interface AnsweringService {
  readonly name: string;
  readonly email: string;
  readonly website: string | null;
  readonly contact: string;
  /** It is the country's own, and not the central one. */
  readonly national: boolean;
}

/** The support service of a country, or the central one where the country has none. Undefined where there is neither yet. */
export async function findAnsweringService(db: Db, country: CountryCode): Promise<AnsweringService | undefined> {
  return db
    .selectFrom('support_service')
    .select(['name', 'email', 'website', 'contact'])
    .select(sql<boolean>`country is not null`.as('national'))
    .where(({ or, eb }) => or([eb('country', '=', country), eb('country', 'is', null)]))
    .orderBy('country', (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst();
}

interface ProgrammeFigures {
  /** One for each country that ever took part, by code. */
  readonly countries: readonly CountryFigures[];
  /** A project counts once here, however many countries it has. */
  readonly total: Figures;
}

/** The live figures, as commands have kept them. */
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
