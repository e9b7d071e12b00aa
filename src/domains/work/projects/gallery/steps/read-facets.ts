import type { Db } from '#platform/db.ts';
import { KeptShortly } from '#platform/kept-shortly.ts';
import { type Facets, mostCounted } from '../model.ts';
import { countFacets } from '../queries/facets.ts';
import type { Searching } from '../queries/matches.ts';

/** Long lists alone: with 25,000 projects one count takes 0.1 to 0.5 seconds of the database. In short ones everything is seen at once. */
const counted = new KeptShortly<Facets>({
  milliseconds: 60_000,
  most: 500,
  isKept: ({ total }) => total > mostCounted,
});

/** What the list can be narrowed to; up to a minute old where there are more than a thousand. What is public is the same for everybody. */
export function readFacets(db: Db, searching: Searching): Promise<Facets> {
  const { filter, words } = searching;
  return counted.get(JSON.stringify([filter.chosen, words]), () => countFacets(db, searching));
}
