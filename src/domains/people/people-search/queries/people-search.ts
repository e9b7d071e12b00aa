import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { takePage } from '#kernel/cursor.ts';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode, MemberId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { PeopleSearch } from '../forms.ts';

export interface FoundPerson {
  readonly id: MemberId;
  readonly country: CountryCode;
  readonly name: string;
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
}

export interface FoundPeople {
  readonly people: readonly FoundPerson[];
  /** Exact up to `mostCounted`, one more for "more than that". */
  readonly count: number;
  /** The key after which the next page begins; undefined on the last one. */
  readonly next: string | undefined;
}

export const pageSize = 10;
/** From this many results on, a search counts as common: the index of activity is walked until the page is full. */
const common = 1000;

/**
 * One page of people, newest activity first. No single plan suits rare and common searches, and the planner misjudges
 * rare words, so the query holds both: first up to a thousand of those who fit, in any order. Fewer than that are the
 * whole result, and are sorted. Otherwise matches are so dense in the index of activity that a short walk fills the page.
 */
export async function searchPeople(
  db: Db,
  { actor, search, tsquery, now }: { actor: Member; search: PeopleSearch; tsquery: string | undefined; now: Date },
): Promise<FoundPeople> {
  const parts = conditions(search, { actor, tsquery, now });
  const fits = sql.join(parts, sql` and `);
  // "is true" keeps the planner from using other indexes in the walk: it takes words that go together ("teddy bear") for rarer than they are.
  const fitsInWalk = sql.join(
    parts.map((part) => sql`(${part}) is true`),
    sql` and `,
  );
  const key = search.after
    ? sql`(last_active_on, member_id) < (${search.after.day}::date, ${search.after.id}::uuid)`
    : sql`true`;
  const inOrder = sql`order by last_active_on desc, member_id desc limit ${sql.lit(pageSize + 1)}`;
  const { rows } = await sql<FoundPerson & { readonly count: number }>`
    with fitting as materialized (
      select member_id, last_active_on from people_entry where ${fits} limit ${sql.lit(common + 1)}
    ), counted as (select count(*)::integer as count from fitting)
    select ${shownColumns}, counted.count from counted left join lateral (
      (select * from people_entry where counted.count > ${sql.lit(common)} and ${fitsInWalk} and ${key} ${inOrder})
      union all
      (select people_entry.* from (
        select member_id from fitting where counted.count <= ${sql.lit(common)} and ${key} ${inOrder}
      ) few join people_entry using (member_id))
    ) entry on true
    ${inOrder}`.execute(db);
  const people = rows.filter(({ id }) => id !== null);
  const { shown, last } = takePage(people, pageSize);
  return { people: shown, count: rows[0]?.count ?? 0, next: last && `${last.lastActiveOn}_${last.id}` };
}

const shownColumns = sql`entry.member_id as id, entry.country, entry.name, entry.school, entry.town, entry.excerpt,
  entry.excerpt_language as "excerptLanguage", entry.subjects, entry.languages, entry.levels,
  entry.age_from as "ageFrom", entry.age_to as "ageTo", entry.available, entry.away_until as "awayUntil",
  entry.last_active_on as "lastActiveOn"`;

function conditions(
  search: PeopleSearch,
  { actor, tsquery, now }: { actor: Member; tsquery: string | undefined; now: Date },
): RawBuilder<unknown>[] {
  const { countries, subjects, languages, ageFrom, ageTo, available } = search;
  return [
    sql`member_id <> ${actor.id}::uuid`,
    // Whichever of the two blocked the other: neither finds the other.
    sql`member_id <> all (array(
      select blocked_id from block where block.member_id = ${actor.id}::uuid
      union all select block.member_id from block where blocked_id = ${actor.id}::uuid))`,
    ...(tsquery === undefined ? [] : [sql`search @@ ${tsquery}::tsquery`]),
    ...(countries.length > 0 ? [sql`country = any (${[...countries]}::text[])`] : []),
    ...(subjects.length > 0 ? [sql`subjects && ${[...subjects]}::text[]`] : []),
    ...(languages.length > 0 ? [sql`languages && ${[...languages]}::text[]`] : []),
    ...(ageFrom === undefined ? [] : [sql`age_to >= ${ageFrom}`]),
    ...(ageTo === undefined ? [] : [sql`age_from <= ${ageTo}`]),
    ...(available ? [sql`available and (away_until is null or away_until < ${isoDay(now)}::date)`] : []),
  ];
}
