import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import { daysAfter, isoDay } from '#kernel/days.ts';
import type { PeopleSearch } from '../forms.ts';
import { activeDays, type FilterKind, filterKinds } from '../model.ts';
import type { Fitting } from './fit-score.ts';

type Asking = Pick<Fitting, 'actor' | 'search' | 'now'>;

const isOneOf = (column: RawBuilder<unknown>, keys: readonly string[]) =>
  keys.length > 0 ? sql`${column} = any (${[...keys]}::text[])` : undefined;

const hasOneOf = (column: RawBuilder<unknown>, keys: readonly string[]) =>
  keys.length > 0 ? sql`${column} && ${[...keys]}::text[]` : undefined;

/** What each filter that is set asks of a row of people_entry. */
export function conditionsOf(
  search: PeopleSearch,
  now: Date,
): Readonly<Record<FilterKind, RawBuilder<unknown> | undefined>> {
  const { ageFrom, ageTo } = search;
  const ages = [
    ...(ageFrom === undefined ? [] : [sql`age_to >= ${ageFrom}`]),
    ...(ageTo === undefined ? [] : [sql`age_from <= ${ageTo}`]),
  ];
  return {
    countries: isOneOf(sql`country`, search.countries),
    regions: isOneOf(sql`region`, search.regions),
    ages: ages.length > 0 ? sql.join(ages, sql` and `) : undefined,
    languages: hasOneOf(sql`languages`, search.languages),
    subjects: hasOneOf(sql`subjects`, search.subjects),
    roles: isOneOf(sql`staff_role`, search.roles),
    schoolTypes: isOneOf(sql`school_type`, search.schoolTypes),
    available: search.available
      ? sql`available and (away_until is null or away_until < ${isoDay(now)}::date)`
      : undefined,
    active: search.active ? sql`last_active_on >= ${isoDay(daysAfter(now, -activeDays))}::date` : undefined,
    plus: search.plus ? sql`open_to_plus` : undefined,
  };
}

/** What the filters ask; one of them can be left out. */
export function chosenFilters(search: PeopleSearch, now: Date, except?: FilterKind): RawBuilder<unknown>[] {
  const conditions = conditionsOf(search, now);
  return filterKinds.flatMap((kind) => (kind === except ? [] : (conditions[kind] ?? [])));
}

/** Whom this person never finds: themselves, and those whom one of the two has blocked. Found by key. */
export const isNotFoundBy = ({ id }: Member): RawBuilder<unknown> =>
  sql`member_id = any (array(select ${id}::uuid union all select other_id from blocked_pair where one_id = ${id}::uuid))`;

/** Who is in the list for this person, and fits the filters, as SQL on people_entry; one filter can be left out. */
export function filters({ actor, search, now }: Asking, except?: FilterKind): RawBuilder<unknown>[] {
  return [
    sql`member_id <> ${actor.id}::uuid`,
    // Whichever of the two blocked the other: neither finds the other.
    sql`member_id <> all (array(select other_id from blocked_pair where one_id = ${actor.id}::uuid))`,
    ...chosenFilters(search, now, except),
  ];
}
