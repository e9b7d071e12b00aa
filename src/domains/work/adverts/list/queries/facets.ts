import { type RawBuilder, sql } from 'kysely';
import type { SearchedWord } from '#domains/people/people-search/model.ts';
import { matchesAll } from '#domains/people/people-search/queries/match-words.ts';
import type { Member } from '#kernel/actor.ts';
import type { Db } from '#platform/db.ts';
import type { Filters } from '../forms.ts';
import { conditionsOf, isBlocked, isNotBlocked } from './conditions.ts';

const facetKinds = ['country', 'subject', 'language', 'start', 'effort'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** How many adverts are left where this is chosen alone in its filter, and all other filters stay as they are. */
export type Facets = Readonly<Record<FacetKind, ReadonlyMap<string, number>>>;

const keptMs = 60_000;
/** Of every open advert, those of blocked people included. */
const kept = new WeakMap<Db, { readonly until: number; readonly facets: Promise<Facets> }>();

interface Asked {
  readonly actor: Member;
  readonly search: Filters;
  readonly words: readonly SearchedWord[];
}

/**
 * Counted in one query over what the search leaves. Without any filter every open advert is counted once a minute, and from that the few are
 * taken of people who are apart from the reader by a block: a number that a filter changes would tell of it.
 */
export async function countFacets(db: Db, asked: Asked): Promise<Facets> {
  const isFree = asked.words.length === 0 && Object.values(conditionsOf(asked.search)).every((one) => !one);
  if (!isFree) return readFacets(db, asked, isNotBlocked(asked.actor));
  const [every, apart] = await Promise.all([countEvery(db, asked), readFacets(db, asked, isBlocked(asked.actor))]);
  const left = (kind: FacetKind) =>
    new Map(
      [...every[kind]]
        .map(([key, count]) => [key, count - (apart[kind].get(key) ?? 0)] as const)
        .filter(([, count]) => count > 0),
    );
  return facetsBy(left);
}

function countEvery(db: Db, asked: Asked): Promise<Facets> {
  const known = kept.get(db);
  if (known && performance.now() < known.until) return known.facets;
  const facets = readFacets(db, asked, sql`true`);
  kept.set(db, { until: performance.now() + keptMs, facets });
  facets.catch(() => kept.delete(db));
  return facets;
}

const values: Readonly<Record<FacetKind, ReturnType<typeof sql>>> = {
  country: sql`country`,
  subject: sql`unnest(subjects)`,
  language: sql`unnest(languages)`,
  start: sql`left(starts_in::text, 7)`,
  effort: sql`hours_a_week::text`,
};

async function readFacets(db: Db, { search, words }: Asked, whose: RawBuilder<unknown>): Promise<Facets> {
  const by = conditionsOf(search);
  const always = [
    whose,
    ...(words.length > 0 ? [matchesAll(words)] : []),
    ...[by.ageFrom, by.ageTo].filter((one) => one !== undefined),
  ];
  const flags = facetKinds.map((kind) => sql`${by[kind] ?? sql`true`} as ${sql.ref(`is_${kind}`)}`);
  const counts = facetKinds.map((kind) => {
    const others = facetKinds.filter((other) => other !== kind).map((other) => sql.ref(`is_${other}`));
    return sql`select ${kind}::text as kind, ${values[kind]} as key, count(*)::integer as count
      from base where ${sql.join(others, sql` and `)} group by 2`;
  });
  const { rows } = await sql<{ kind: FacetKind; key: string; count: number }>`
    with base as materialized (
      select country, subjects, languages, starts_in, hours_a_week, ${sql.join(flags)}
      from advert_entry where ${sql.join(always, sql` and `)}
    ) ${sql.join(counts, sql` union all `)}`.execute(db);
  const of = (kind: FacetKind) =>
    new Map(rows.filter((row) => row.kind === kind).map(({ key, count }) => [key, count] as const));
  return facetsBy(of);
}

const facetsBy = (of: (kind: FacetKind) => ReadonlyMap<string, number>): Facets => ({
  country: of('country'),
  subject: of('subject'),
  language: of('language'),
  start: of('start'),
  effort: of('effort'),
});
