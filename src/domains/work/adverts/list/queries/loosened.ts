import { type RawBuilder, sql } from 'kysely';
import type { SearchedWord } from '#domains/people/people-search/model.ts';
import { matchesAll } from '#domains/people/people-search/queries/match-words.ts';
import type { Member } from '#kernel/actor.ts';
import type { Filters } from '../forms.ts';
import { conditionsOf, isNotBlocked } from './conditions.ts';

const kinds = ['country', 'subject', 'language', 'ages', 'start', 'effort', 'words'] as const;

/** One filter of a search, or its words, and how many adverts there are without it. */
export interface LoosenedAdverts {
  readonly kind: (typeof kinds)[number];
  readonly count: number;
}

interface Asked {
  readonly actor: Member;
  readonly search: Filters;
  readonly words: readonly SearchedWord[];
  readonly most: number;
}

/**
 * What each single filter keeps back, those that keep back most first, as a value of one row; null where only one thing is asked. Part of
 * the query that finds the adverts.
 */
export function countLoosened({ actor, search, words, most }: Asked): RawBuilder<readonly LoosenedAdverts[] | null> {
  const { ageFrom, ageTo, ...by } = conditionsOf(search);
  const ages = [ageFrom, ageTo].filter((one) => one !== undefined);
  const conditions: Readonly<Record<LoosenedAdverts['kind'], RawBuilder<unknown> | undefined>> = {
    ...by,
    ages: ages.length > 0 ? sql.join(ages, sql` and `) : undefined,
    words: words.length > 0 ? matchesAll(words) : undefined,
  };
  const set = kinds.filter((kind) => conditions[kind] !== undefined);
  if (set.length < 2) return sql`null::json`;
  const counts = set.map((kind) => {
    const others = set.filter((other) => other !== kind).flatMap((other) => conditions[other] ?? []);
    return sql`select ${sql.lit(kind)} as kind, count(*)::integer as count from (
      select from advert_entry where ${sql.join([isNotBlocked(actor), ...others], sql` and `)} limit ${sql.lit(most + 1)}) without`;
  });
  return sql`(select json_agg(json_build_object('kind', kind, 'count', count) order by count desc, kind)
    from (${sql.join(counts, sql` union all `)}) loosened)`;
}
