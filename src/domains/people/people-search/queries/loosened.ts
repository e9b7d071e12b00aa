import { type RawBuilder, sql } from 'kysely';
import { type FilterKind, filterKinds, mostCounted } from '../model.ts';
import type { Fitting } from './fit-score.ts';
import { matchesAll } from './match-words.ts';
import { conditionsOf, filters } from './people-filters.ts';

/** One filter of a search, or its words, and how many people there are without it: one more than `mostCounted` at most. */
export interface Loosened {
  readonly kind: FilterKind | 'words';
  readonly count: number;
}

/**
 * What each single filter keeps back, those that keep back most first, as a value of one row; null where only one thing is asked. Part of
 * the query that finds the people, because a page has no room for another one.
 */
export function countLoosened(searching: Fitting): RawBuilder<readonly Loosened[] | null> {
  const { search, words, now } = searching;
  const conditions = conditionsOf(search, now);
  const set: readonly Loosened['kind'][] = [
    ...filterKinds.filter((kind) => conditions[kind] !== undefined),
    ...(words.length > 0 ? (['words'] as const) : []),
  ];
  if (set.length < 2) return sql`null::json`;
  const counts = set.map((kind) => {
    const fits = [
      ...filters(searching, kind === 'words' ? undefined : kind),
      ...(kind === 'words' || words.length === 0 ? [] : [matchesAll(words)]),
    ];
    return sql`select ${sql.lit(kind)} as kind, count(*)::integer as count from (
      select from people_entry where ${sql.join(fits, sql` and `)} limit ${sql.lit(mostCounted + 1)}) without`;
  });
  return sql`(select json_agg(json_build_object('kind', kind, 'count', count) order by count desc, kind)
    from (${sql.join(counts, sql` union all `)}) loosened)`;
}
