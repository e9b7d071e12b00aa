import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { Filters } from '../forms.ts';

/** What each filter asks of a row of advert_entry. Blocked people do not find each other's adverts. */
export function conditionsOf(search: Filters) {
  const { countries, subjects, languages, ageFrom, ageTo, start, effort } = search;
  return {
    country: countries.length > 0 ? sql`country = any (${[...countries]}::text[])` : undefined,
    subject: subjects.length > 0 ? sql`subjects && ${[...subjects]}::text[]` : undefined,
    language: languages.length > 0 ? sql`languages && ${[...languages]}::text[]` : undefined,
    ageFrom: ageFrom === undefined ? undefined : sql`age_to >= ${ageFrom}`,
    ageTo: ageTo === undefined ? undefined : sql`age_from <= ${ageTo}`,
    start: start === undefined ? undefined : sql`starts_in = ${start}::date`,
    effort: effort === undefined ? undefined : sql`hours_a_week <= ${effort}`,
  };
}

export const isNotBlocked = ({ id }: Member) =>
  sql`author_account <> all (array(select other_id from blocked_pair where one_id = ${id}::uuid))`;

/** Of people who are apart from this one by a block: few, and found by their author. */
export const isBlocked = ({ id }: Member) =>
  sql`author_account = any (array(select other_id from blocked_pair where one_id = ${id}::uuid))`;

export function conditions(actor: Member, search: Filters): RawBuilder<unknown>[] {
  return [isNotBlocked(actor), ...Object.values(conditionsOf(search)).filter((one) => one !== undefined)];
}
