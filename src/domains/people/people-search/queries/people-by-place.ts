import { sql } from 'kysely';
import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { PeopleSearch } from '../forms.ts';
import type { SearchedWord } from '../model.ts';
import { matchesAll } from './match-words.ts';
import { chosenFilters, filters } from './people-filters.ts';

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
 * Where the people of a search are; people whose school names no region are left out among the regions. Without any filter that is everybody, and
 * counted once a minute, also for the few who do not find somebody.
 */
export function countByPlace(db: Db, asked: Asked, by: 'country' | 'region'): Promise<PeopleOfPlace[]> {
  const isFree = by === 'country' && asked.words.length === 0 && chosenFilters(asked.search, asked.now).length === 0;
  if (!isFree) return readByPlace(db, asked, by);
  const known = kept.get(db);
  if (known && performance.now() < known.until) return known.places;
  const places = readByPlace(db, asked, by);
  kept.set(db, { until: performance.now() + keptMs, places });
  places.catch(() => kept.delete(db));
  return places;
}

async function readByPlace(db: Db, { words, ...asked }: Asked, by: 'country' | 'region'): Promise<PeopleOfPlace[]> {
  const fits = [...filters(asked), ...(words.length > 0 ? [matchesAll(words)] : []), sql`${sql.ref(by)} <> ''`];
  const { rows } = await sql<PeopleOfPlace>`
    select ${sql.ref(by)} as place, count(*)::integer as count from people_entry
    where ${sql.join(fits, sql` and `)} group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}
