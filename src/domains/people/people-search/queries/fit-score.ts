import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import { languageLevels, rankOfLevel } from '#kernel/language-levels.ts';
import type { PeopleSearch } from '../forms.ts';
import { fitPoints, type SearchedWord } from '../model.ts';
import type { Searcher } from './searcher.ts';

export interface Fitting {
  readonly actor: Member;
  readonly search: PeopleSearch;
  readonly words: readonly SearchedWord[];
  /** That of the words; undefined where it is not known, or does not matter. */
  readonly language: string | undefined;
  readonly own: Searcher;
  readonly now: Date;
}

/** The points of `fitPoints` for a row of people_entry, as SQL: a whole number from 0 to 1,140. */
export function fitScore(fitting: Fitting): RawBuilder<number> {
  const parts = [
    ...pointsForWords(fitting.words),
    sql`case when ${comesLast(fitting)} then 0 else ${sql.lit(fitPoints.partner)} end`,
    ...pointsForLanguages(fitting.own),
    ...pointsForAges(fitting.own),
    ...pointsForSubjects(fitting.own),
  ];
  return sql<number>`(${sql.join(parts, sql` + `)})::integer`;
}

/** Folded words hold letters and digits only, and other lexemes one sign more: nothing in them can end the quotes. */
export const anyOf = (lexemes: readonly string[]): string => lexemes.map((lexeme) => `'${lexeme}'`).join(' | ');

/** All that a word is looked for by. */
export const formsOf = ({ exact, near, concepts, around }: SearchedWord): readonly string[] => [
  ...exact,
  ...near,
  ...concepts,
  ...around,
];

const holds = (lexemes: readonly string[]) => sql`search @@ ${anyOf(lexemes)}::tsquery`;

/** 800 at most. */
export function pointsForWords(words: readonly SearchedWord[]): RawBuilder<unknown>[] {
  if (words.length === 0) return [];
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const { exact, near, concept, around } = fitPoints.found;
  const found = words.map((word) => {
    const points = (level: number) => sql.lit(Math.round((fitPoints.words * level * word.weight) / total));
    const steps = [
      sql`when ${holds(word.exact)} then ${points(exact)}`,
      ...(word.near.length > 0 ? [sql`when ${holds(word.near)} then ${points(near)}`] : []),
      ...(word.concepts.length > 0 ? [sql`when ${holds(word.concepts)} then ${points(concept)}`] : []),
      ...(word.around.length > 0 ? [sql`when ${holds(word.around)} then ${points(around)}`] : []),
    ];
    return sql`case ${sql.join(steps, sql` `)} else 0 end`;
  });
  const all = words.map((word) => `(${anyOf(formsOf(word))})`).join(' & ');
  return [...found, sql`case when search @@ ${all}::tsquery then ${sql.lit(fitPoints.allWords)} else 0 end`];
}

/** Twinning takes two countries, and somebody who looks for it now. What the search itself asks for puts nobody last. */
export function comesLast({ actor, search, now }: Pick<Fitting, 'actor' | 'search' | 'now'>): RawBuilder<boolean> {
  const { countries, available } = search;
  const asksForOwn = countries.length > 0 && countries.every((country) => country === actor.country);
  const reasons = [
    ...(asksForOwn ? [] : [sql`country = ${actor.country}`]),
    ...(available ? [] : [sql`not available`, sql`coalesce(away_until >= ${isoDay(now)}::date, false)`]),
  ];
  return reasons.length > 0 ? sql`(${sql.join(reasons, sql` or `)})` : sql`false`;
}

/** For the language in which the two are best, by the level of the one who knows it less. */
function pointsForLanguages({ languages, levels: own }: Searcher): RawBuilder<unknown>[] {
  const shared = languages.map((language, at) => {
    const mine = rankOf(own[at] ?? '');
    const theirs = sql`array_position(${sql.lit(`{${languageLevels.join(',')}}`)}::text[], levels[array_position(languages, ${language})])`;
    return sql`least(${theirs}, ${sql.lit(mine)})`;
  });
  if (shared.length === 0) return [];
  // A language that the other does not speak is null, and the least of null and a number is that number: so it is asked for first.
  const known = shared.map(
    (points, at) => sql`case when languages @> array[${languages[at] ?? ''}] then ${points} else 0 end`,
  );
  return [sql`greatest(${sql.join(known)}) * ${sql.lit(fitPoints.language)} / ${sql.lit(languageLevels.length)}`];
}

/** From 1 for a beginner to the number of levels. */
export const rankOf = (level: string): number => Math.max(1, rankOfLevel(level));

/** Of a row with `age_from` and `age_to`. */
export function pointsForAges({ ageFrom, ageTo }: Searcher): RawBuilder<unknown>[] {
  if (ageFrom === null || ageTo === null) return [];
  return [
    sql`case when age_from <= ${sql.lit(ageTo)} and age_to >= ${sql.lit(ageFrom)} then ${sql.lit(fitPoints.ages)} else 0 end`,
  ];
}

/** Of a row with `subjects`. */
export function pointsForSubjects({ subjects }: Searcher): RawBuilder<unknown>[] {
  if (subjects.length === 0) return [];
  const shared = subjects.map((subject) => sql`(subjects @> array[${subject}])::integer`);
  return [
    sql`least(${sql.join(shared, sql` + `)}, ${sql.lit(fitPoints.mostSubjects)}) * ${sql.lit(fitPoints.subject)}`,
  ];
}
