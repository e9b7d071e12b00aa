import { type RawBuilder, sql } from 'kysely';
import { takePage } from '#kernel/cursor.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { fewFound, mostScored, type PeopleKey } from '../model.ts';
import { comesLast, type Fitting, fitScore } from './fit-score.ts';
import { countLoosened, type Loosened } from './loosened.ts';
import { matchesAll, matchesSome } from './match-words.ts';
import { chosenFilters, filters } from './people-filters.ts';

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
  /** How well they fit the search, in `fitPoints`; 0 where activity decides alone. */
  readonly score: number;
}

interface FoundPart {
  readonly people: readonly FoundPerson[];
  /** Exact up to `mostCounted`, more for "more than that". */
  readonly count: number;
  readonly loosened: readonly Loosened[];
  readonly next: PeopleKey | undefined;
}

export interface FoundPeople {
  readonly people: readonly FoundPerson[];
  readonly count: number;
  /** Of a search that brings few people: how many there are without one of its filters. */
  readonly loosened: readonly Loosened[];
  /** Those who match most of the words, or a rare one, and not all. Undefined where enough people match all of them. */
  readonly some: { readonly people: readonly FoundPerson[]; readonly count: number } | undefined;
  /** After which the next page begins; undefined on the last one. */
  readonly next: PeopleKey | undefined;
}

export const pageSize = 10;
/** So many people of the latest activity are read in search of those who fit. */
const walked = 3000;
/** At least every third place of a list by fit goes to somebody who says it in another language. */
const everyThird = 3;
/** Where the latest bring fewer partners than this, others are gathered by the index. */
const enough = 100;

/** One page of people. Where all words bring fewer than a page of them, those follow who match most of the words, or a rare one. */
export async function searchPeople(db: Db, searching: Fitting): Promise<FoundPeople> {
  const { search, words } = searching;
  const { after } = search;
  const fits = filters(searching);
  const all = await findPart(db, searching, {
    fits: [...fits, ...(words.length === 0 ? [] : [matchesAll(words)])],
    words: 'all',
    size: pageSize,
    ...(after ? {} : { loosened: countLoosened(searching) }),
  });
  if (words.length < 2 || all.count >= pageSize) return { ...all, some: undefined };
  const people = after?.words === 'some' ? [] : all.people;
  const size = pageSize - people.length;
  const some = await findPart(db, searching, {
    fits: [...fits, matchesSome(words), sql`not ${matchesAll(words)}`],
    words: 'some',
    size,
  });
  return { people, count: all.count, loosened: all.loosened, some, next: some.next };
}

interface Part {
  readonly fits: readonly RawBuilder<unknown>[];
  readonly words: PeopleKey['words'];
  readonly size: number;
  /** What filters keep back, as SQL: asked where few people are found. */
  readonly loosened?: RawBuilder<unknown>;
}

async function findPart(db: Db, searching: Fitting, part: Part): Promise<FoundPart> {
  const { search } = searching;
  const key = search.after?.words === part.words ? search.after : undefined;
  const query = search.sort === 'activity' ? pageByActivity(part, key) : pageByFit(searching, part, key);
  const { rows } = await query.execute(db);
  const people = rows.filter(({ id }) => id !== null);
  const page = takePage(people, part.size);
  const { last } = page;
  return {
    people: page.shown,
    count: rows[0]?.count ?? 0,
    loosened: rows[0]?.loosened ?? [],
    next: last && { words: part.words, score: last.score, day: last.lastActiveOn, id: last.id },
  };
}

type Page = RawBuilder<FoundPerson & { readonly count: number; readonly loosened: readonly Loosened[] | null }>;

/** Not asked, unless few are found. */
const looserOf = ({ loosened }: Part) =>
  loosened ? sql`case when counted.count < ${sql.lit(fewFound)} then ${loosened} end` : sql`null::json`;

const isCommon = sql`(select count from counted) > ${sql.lit(mostScored)}`;

/** Whether a partner says in another language what was searched, as SQL; false where the language of the search is not known. */
function saysItElsewhere(searching: Fitting): RawBuilder<boolean> {
  const { language } = searching;
  return language === undefined ? sql`false` : sql`(excerpt_language <> ${language} and not ${comesLast(searching)})`;
}

/**
 * A bounded number of people is chosen by indexes, the same ones for each page, and each is scored. Up to a thousand of those who fit are
 * gathered, in any order: fewer than that are all. Of more, those are chosen who were here last; and where most of these are of the reader's
 * own country, away or not looking, others are gathered who are not. Rows are scored as they were read: to read a thousand wide rows
 * again by their key cost a third of the query. What is not executed costs nothing.
 *
 * Where many write the language of the search, they say it in its words and would fill the first pages: so the best of those who say it
 * in another language is lifted above the third of all, the second best above the sixth, and so on.
 */
function pageByFit(searching: Fitting, part: Part, key: PeopleKey | undefined): Page {
  const { fits, size } = part;
  const last = comesLast(searching);
  const fit = sql.join(fits, sql` and `);
  const latest = sql`(select * from people_entry where ${isCommon} order by last_active_on desc, member_id desc limit ${sql.lit(walked)}) people_entry`;
  // Nearly everybody is found: a thousand partners stand close together among the latest, and the walk ends with them.
  const isWide = searching.words.length === 0 && chosenFilters(searching.search, searching.now).length === 0;
  const scored = (isLast: RawBuilder<unknown>) =>
    sql`member_id, last_active_on, ${isLast} as last, ${fitScore(searching)} as points, ${saysItElsewhere(searching)} as elsewhere`;
  const byPoints = sql`points desc, last_active_on desc, member_id desc`;
  const inOrder = sql`score desc, last_active_on desc, member_id desc`;
  const beyond = key
    ? sql`(score, last_active_on, member_id) < (${sql.lit(key.score)}, ${key.day}::date, ${key.id}::uuid)`
    : sql`true`;
  return sql`
    with gathered as materialized (
      select ${scoredColumns} from people_entry where ${fit} limit ${sql.lit(mostScored + 1)}
    ), counted as materialized (select count(*)::integer as count from gathered),
    newest as materialized (
      select ${scored(sql`${last}`)} from ${latest} where ${fit} ${isWide ? sql`and not ${last} limit ${sql.lit(mostScored)}` : sql``}
    ), behind as materialized (
      select ${scored(sql`true`)} from ${latest}
      where ${sql.lit(isWide)} and (select count(*) from newest) < ${sql.lit(mostScored)} and ${fit} and ${last}
    ), partners as materialized (
      select ${scored(sql`false`)} from people_entry
      where ${isCommon} and (select count(*) from newest where not newest.last) < ${sql.lit(enough)} and ${fit} and not ${last}
      limit ${sql.lit(mostScored)}
    ), fitting as materialized (
      select * from (
        select ${scored(sql`${last}`)} from gathered where not ${isCommon}
        union select * from newest union select * from behind union select * from partners
      ) candidate order by last, last_active_on desc, member_id desc limit ${sql.lit(mostScored)}
    ), placed as materialized (
      select *, row_number() over (order by ${byPoints}) as place, row_number() over (partition by elsewhere order by ${byPoints}) as nth
      from fitting
    ), scored as materialized (
      select placed.member_id, placed.last_active_on,
        case when placed.elsewhere then greatest(placed.points, 1 + coalesce(third.points, 0)) else placed.points end as score
      from placed left join placed third on placed.elsewhere and third.place = ${sql.lit(everyThird)} * placed.nth
    )
    select ${shownColumns}, counted.count, ${looserOf(part)} as loosened from counted left join (
      select people_entry.*, page.score from (
        select * from scored where ${beyond} order by ${inOrder} limit ${sql.lit(size + 1)}
      ) page join people_entry using (member_id)
    ) entry on true order by ${inOrder}`;
}

/**
 * No single plan suits rare and common searches, and the planner misjudges rare words, so the query holds several. First up to a thousand
 * of those who fit are gathered, in any order. Fewer than that are the whole result, and are sorted. Otherwise they are looked for among
 * those who were here last; where they are not there, they are so few, although the words are common, that all are gathered and sorted.
 */
function pageByActivity(part: Part, key: PeopleKey | undefined): Page {
  const { fits, size } = part;
  const fit = sql.join(fits, sql` and `);
  const inOrder = sql`last_active_on desc, member_id desc limit ${sql.lit(size + 1)}`;
  const beyond = key ? sql`(last_active_on, member_id) < (${key.day}::date, ${key.id}::uuid)` : sql`true`;
  const isShort = sql`(select count(*) from near) <= ${sql.lit(size)}`;
  return sql`
    with gathered as materialized (
      select member_id, last_active_on from people_entry where ${fit} limit ${sql.lit(mostScored + 1)}
    ), counted as materialized (select count(*)::integer as count from gathered),
    near as materialized (
      select * from (
        select * from people_entry where ${isCommon} and ${beyond}
        order by last_active_on desc, member_id desc limit ${sql.lit(walked)}
      ) people_entry where ${fit} order by ${inOrder}
    ), every as materialized (
      select * from people_entry where ${isCommon} and ${isShort} and ${beyond} and ${fit}
    ), few as (
      select member_id from gathered where not ${isCommon} and ${beyond} order by ${inOrder}
    )
    select ${shownColumns}, counted.count, ${looserOf(part)} as loosened from counted left join (
      select *, 0 as score from near where not ${isShort}
      union all (select *, 0 as score from every order by ${inOrder})
      union all select people_entry.*, 0 as score from few join people_entry using (member_id)
    ) entry on true order by ${inOrder}`;
}

/** What `fitScore` and the order look at. */
const scoredColumns = sql`member_id, last_active_on, country, available, away_until, excerpt_language, languages, levels, subjects, age_from, age_to, search`;

const shownColumns = sql`entry.member_id as id, entry.country, entry.name, entry.names_on_lines as "initialsOf", entry.school, entry.town, entry.excerpt,
  entry.excerpt_language as "excerptLanguage", entry.subjects, entry.languages, entry.levels,
  entry.age_from as "ageFrom", entry.age_to as "ageTo", entry.available, entry.away_until as "awayUntil",
  entry.last_active_on as "lastActiveOn", entry.score`;
