import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { PeopleSearch } from '../forms.ts';
import { choicesOf, mostOf, type PeopleKey } from '../model.ts';
import type { SearchWords } from './search-words.ts';

export interface FoundPerson {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly name: string;
  /** Given and family names on two lines. */
  readonly initialsOf: string;
  readonly school: string;
  readonly town: string;
  readonly excerpt: string;
  readonly excerptLanguage: string;
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  /** In the order of `languages`. */
  readonly levels: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly available: boolean;
  readonly awayUntil: string | null;
  readonly lastActiveOn: string;
  /** Comes last in the order: of the reader's own country, away, or not looking for a project. */
  readonly last: boolean;
}

interface FoundPart {
  readonly people: readonly FoundPerson[];
  /** Exact up to `mostCounted`, more for "more than that". */
  readonly count: number;
  readonly next: PeopleKey | undefined;
}

export interface FoundPeople {
  readonly people: readonly FoundPerson[];
  readonly count: number;
  /** Those who match most of the words and not all. Undefined where enough people match all of them. */
  readonly some: { readonly people: readonly FoundPerson[]; readonly count: number } | undefined;
  /** After which the next page begins; undefined on the last one. */
  readonly next: PeopleKey | undefined;
}

interface Searching {
  readonly actor: Member;
  readonly search: PeopleSearch;
  readonly words: SearchWords;
  readonly now: Date;
}

export const pageSize = 10;
/** From this many results on, a search counts as common: they are not gathered all. */
const common = 1000;
/** So many people of the latest activity are read in search of those who fit. */
const walked = 3000;

/** One page of people. Where all words bring fewer than a page of them, those follow who match most of the words. */
export async function searchPeople(db: Db, searching: Searching): Promise<FoundPeople> {
  const { search, words } = searching;
  const { after } = search;
  const fits = filters(searching);
  const all = await findPart(db, searching, {
    fits: [...fits, ...(words.tsquery === undefined ? [] : [matches(words.tsquery)])],
    words: 'all',
    size: pageSize,
  });
  if (words.words.length < 2 || all.count >= pageSize) return { ...all, some: undefined };
  const people = after?.words === 'some' ? [] : all.people;
  const size = pageSize - people.length;
  const some = await findPart(db, searching, { fits: [...fits, ...matchMost(words)], words: 'some', size });
  return { people, count: all.count, some, next: some.next };
}

interface Part {
  readonly fits: readonly RawBuilder<unknown>[];
  readonly words: PeopleKey['words'];
  readonly size: number;
}

/**
 * No single plan suits rare and common searches, and the planner misjudges rare words, so the query holds several. First up to a thousand
 * of those who fit are gathered, in any order. Fewer than that are the whole result, and are sorted. Otherwise they are looked for where
 * people were here last: first those who do not come last, then the others. What is not executed costs nothing.
 */
async function findPart(db: Db, searching: Searching, { fits, words, size }: Part): Promise<FoundPart> {
  const { search } = searching;
  const key = search.after?.words === words ? search.after : undefined;
  const last = comesLast(searching);
  const inOrder = orderOf(size);
  const isCommon = sql`(select count from counted) > ${sql.lit(common)}`;
  const isShort = (table: string) => sql`(select count(*) from ${sql.table(table)}) <= ${sql.lit(size)}`;
  const { rows } = await sql<FoundPerson & { readonly count: number }>`
    with fitting as materialized (
      select member_id, last_active_on, ${last} as last from people_entry
      where ${sql.join(fits, sql` and `)} limit ${sql.lit(common + 1)}
    ), counted as materialized (select count(*)::integer as count from fitting),
    ${walk('first_place', { fits: [...fits, sql`not ${last}`], when: isCommon, beyond: beyond(key, false), size })},
    ${walk('last_place', {
      fits: [...fits, last],
      when: sql`${isCommon} and ${isShort('first_place')}`,
      beyond: beyond(key, true),
      size,
    })},
    few as (
      select member_id, last from fitting
      where not ${isCommon} and case when last then ${beyond(key, true)} else ${beyond(key, false)} end
      order by last, ${inOrder}
    )
    select ${shownColumns}, counted.count from counted left join (
      select *, false as last from first_place union all select *, true from last_place
      union all select people_entry.*, few.last from few join people_entry using (member_id)
    ) entry on true
    order by entry.last, ${inOrder}`.execute(db);
  const people = rows.filter(({ id }) => id !== null);
  const page = takePage(people, size);
  const { last: end } = page;
  return {
    people: page.shown,
    count: rows[0]?.count ?? 0,
    next: end && { words, last: end.last, day: end.lastActiveOn, id: end.id },
  };
}

interface Walk {
  readonly fits: readonly RawBuilder<unknown>[];
  readonly when: RawBuilder<unknown>;
  readonly beyond: RawBuilder<unknown>;
  readonly size: number;
}

/**
 * A table of those who fit, a page and one more. Most often they are among the next thousands by activity. Where they are not, they are
 * so few, although the words are common, that all are gathered and sorted: teachers abroad who use a word of the reader's language.
 */
function walk(name: string, { fits, when, beyond, size }: Walk): RawBuilder<unknown> {
  const [near, all] = [sql.table(`${name}_near`), sql.table(`${name}_all`)];
  const inOrder = orderOf(size);
  const fit = sql.join(fits, sql` and `);
  const isShort = sql`(select count(*) from ${near}) <= ${sql.lit(size)}`;
  return sql`${near} as materialized (
      select * from (
        select * from people_entry where ${when} and ${beyond}
        order by last_active_on desc, member_id desc limit ${sql.lit(walked)}
      ) next where ${fit} order by ${inOrder}
    ), ${all} as materialized (
      select * from people_entry where ${when} and ${isShort} and ${beyond} and ${fit}
    ), ${sql.table(name)} as materialized (
      select * from ${near} where not ${isShort} union all (select * from ${all} order by ${inOrder})
    )`;
}

/** In which order people are listed, a page of them and one more. */
const orderOf = (size: number) => sql`last_active_on desc, member_id desc limit ${sql.lit(size + 1)}`;

/** Whether a row of one of the two places lies after the key. */
function beyond(key: PeopleKey | undefined, place: boolean): RawBuilder<unknown> {
  if (!key || (place && !key.last)) return sql`true`;
  if (key.last && !place) return sql`false`;
  return sql`(last_active_on, member_id) < (${key.day}::date, ${key.id}::uuid)`;
}

const shownColumns = sql`entry.member_id as id, entry.country, entry.name, entry.names_on_lines as "initialsOf", entry.school, entry.town, entry.excerpt,
  entry.excerpt_language as "excerptLanguage", entry.subjects, entry.languages, entry.levels,
  entry.age_from as "ageFrom", entry.age_to as "ageTo", entry.available, entry.away_until as "awayUntil",
  entry.last_active_on as "lastActiveOn", entry.last`;

/** Twinning takes two countries, and somebody who looks for it now. What the search itself asks for puts nobody last. */
function comesLast({ actor, search, now }: Searching): RawBuilder<boolean> {
  if (search.sort === 'activity') return sql`false`;
  const { countries, available } = search;
  const asksForOwn = countries.length > 0 && countries.every((country) => country === actor.country);
  const reasons = [
    ...(asksForOwn ? [] : [sql`country = ${actor.country}`]),
    ...(available ? [] : [sql`not available`, sql`coalesce(away_until >= ${isoDay(now)}::date, false)`]),
  ];
  return reasons.length > 0 ? sql`(${sql.join(reasons, sql` or `)})` : sql`false`;
}

const matches = (tsquery: string) => sql`search @@ ${tsquery}::tsquery`;

/** One query for all choices of most of the words: an index that answers it reads nobody who has only one common word. */
function matchMost({ words, tsquery = '' }: SearchWords): RawBuilder<unknown>[] {
  const choices = choicesOf(words, mostOf(words.length)).map((choice) => `(${choice.join(' & ')})`);
  return [matches(choices.join(' | ')), sql`not ${matches(tsquery)}`];
}

function filters({ actor, search, now }: Searching): RawBuilder<unknown>[] {
  const { countries, subjects, languages, ageFrom, ageTo, available } = search;
  return [
    sql`member_id <> ${actor.id}::uuid`,
    // Whichever of the two blocked the other: neither finds the other.
    sql`member_id <> all (array(select other_id from blocked_pair where one_id = ${actor.id}::uuid))`,
    ...(countries.length > 0 ? [sql`country = any (${[...countries]}::text[])`] : []),
    ...(subjects.length > 0 ? [sql`subjects && ${[...subjects]}::text[]`] : []),
    ...(languages.length > 0 ? [sql`languages && ${[...languages]}::text[]`] : []),
    ...(ageFrom === undefined ? [] : [sql`age_to >= ${ageFrom}`]),
    ...(ageTo === undefined ? [] : [sql`age_from <= ${ageTo}`]),
    ...(available ? [sql`available and (away_until is null or away_until < ${isoDay(now)}::date)`] : []),
  ];
}
