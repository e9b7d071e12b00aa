import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { PeopleSearch } from '../forms.ts';
import type { SearchedWord } from '../model.ts';
import { matchesAll } from './match-words.ts';
import { chosenFilters, filters, isNotFoundBy } from './people-filters.ts';

/** How many people of a search are in a place: a country, or a region of the one country that is chosen. */
export interface PeopleOfPlace {
  readonly place: string;
  readonly count: number;
}

interface Asked {
  readonly actor: Member;
  readonly search: PeopleSearch;
  readonly words: readonly SearchedWord[];
  readonly now: Date;
}

const keptMs = 60_000;
const kept = new WeakMap<Db, { readonly until: number; readonly places: Promise<PeopleOfPlace[]> }>();

/**
 * Where the people of a search are; people whose school names no region are left out among the regions. Without any filter everybody is
 * counted once a minute, and from that the few are taken whom the reader does not find: the map and the list say the same.
 */
export async function countByPlace(db: Db, asked: Asked, by: 'country' | 'region'): Promise<PeopleOfPlace[]> {
  const isFree = by === 'country' && asked.words.length === 0 && chosenFilters(asked.search, asked.now).length === 0;
  if (!isFree) return readByPlace(db, asked, by);
  const [everybody, left] = await Promise.all([
    countEverybody(db),
    countWhere(db, 'country', [isNotFoundBy(asked.actor)]),
  ]);
  const notFound = new Map(left.map(({ place, count }) => [place, count]));
  return everybody
    .map(({ place, count }) => ({ place, count: count - (notFound.get(place) ?? 0) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || (one.place < other.place ? -1 : 1));
}

function countEverybody(db: Db): Promise<PeopleOfPlace[]> {
  const known = kept.get(db);
  if (known && performance.now() < known.until) return known.places;
  const places = countWhere(db, 'country', []);
  kept.set(db, { until: performance.now() + keptMs, places });
  places.catch(() => kept.delete(db));
  return places;
}

function readByPlace(db: Db, { words, ...asked }: Asked, by: 'country' | 'region'): Promise<PeopleOfPlace[]> {
  return countWhere(db, by, [...filters(asked), ...(words.length > 0 ? [matchesAll(words)] : [])]);
}

async function countWhere(
  db: Db,
  by: 'country' | 'region',
  fits: readonly RawBuilder<unknown>[],
): Promise<PeopleOfPlace[]> {
  const { rows } = await sql<PeopleOfPlace>`
    select ${sql.ref(by)} as place, count(*)::integer as count from people_entry
    where ${sql.join([...fits, sql`${sql.ref(by)} <> ''`], sql` and `)} group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}
