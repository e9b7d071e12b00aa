import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { isoDay } from '#kernel/days.ts';
import type { CountryCode } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import type { SearcherProfile } from '../model.ts';

/** The person who searches, and the countries to choose from. */
export interface Searcher extends SearcherProfile {
  /** In the order of `languages`. */
  readonly levels: readonly string[];
  /** By code. */
  readonly countries: readonly CountryCode[];
  /** Of the schools of one country, where they were asked for. */
  readonly regions: readonly string[];
}

const mostRegions = 200;

/** One query: the page's budget of queries is small. */
export async function findSearcher(
  db: Db,
  actor: Member,
  now: Date,
  { regionsOf }: { readonly regionsOf?: CountryCode | undefined } = {},
): Promise<Searcher> {
  const today = isoDay(now);
  const { rows } = await sql<Searcher>`
    select coalesce(profile.subjects, '{}') as subjects, profile.age_from as "ageFrom", profile.age_to as "ageTo",
      array(select language from profile_language where profile_language.member_id = member.id order by language) as languages,
      array(select level from profile_language where profile_language.member_id = member.id order by language) as levels,
      array(${countriesToFind(today)}) as countries,
      array(select region from school where country = ${regionsOf ?? ''} and region <> '' group by region order by region
        limit ${sql.lit(mostRegions)}) as regions
    from member left join profile on profile.member_id = member.id where member.id = ${actor.id}::uuid`.execute(db);
  return rows[0] ?? { subjects: [], ageFrom: null, ageTo: null, languages: [], levels: [], countries: [], regions: [] };
}

/**
 * Countries that take part, and others in which somebody is found: who was a member before their country left stays one.
 * Each country is asked by its index: for "exists" all entries may be read.
 */
const countriesToFind = (today: string) => sql<{ code: CountryCode }>`
  select code from country where (member_from <= ${today}::date and (member_until is null or member_until > ${today}::date))
    or (select true from people_entry where people_entry.country = country.code limit 1) order by code`;

/** The countries in which partners can be looked for, by code. */
export async function listCountriesToFind(db: Db, now: Date): Promise<readonly CountryCode[]> {
  const { rows } = await countriesToFind(isoDay(now)).execute(db);
  return rows.map(({ code }) => code);
}
