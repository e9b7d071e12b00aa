import { readDay } from '#kernel/days.ts';
import { isUuid } from '#kernel/ids.ts';
import { type CommonSearch, commonParts, readCommonSearch, writeQuery } from '#kernel/search-query.ts';
import type { PeopleKey, PeopleOrder } from './model.ts';

/** What is looked for. Every part may be missing; wrong parts were left out. */
export interface PeopleSearch extends CommonSearch {
  readonly available: boolean;
  readonly sort: PeopleOrder;
  /** The last row of the page before. */
  readonly after: PeopleKey | undefined;
}

const keyPattern = /^([as])(\d{1,4})_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

export function readSearch(query: URLSearchParams): PeopleSearch {
  return {
    ...readCommonSearch(query),
    available: query.get('available') === 'yes',
    sort: query.get('sort') === 'activity' ? 'activity' : 'best',
    after: keyIn(query.get('after')),
  };
}

function keyIn(text: string | null): PeopleSearch['after'] {
  const [, words, score, day = '', id = ''] = keyPattern.exec(text ?? '') ?? [];
  if (!isUuid(id) || !readDay(day)) return undefined;
  return { words: words === 's' ? 'some' : 'all', score: Number(score), day, id };
}

export function writeKey({ words, score, day, id }: PeopleKey): string {
  return `${words === 'some' ? 's' : 'a'}${score}_${day}_${id}`;
}

/** The query of a search's address. */
export function searchQuery(search: Omit<PeopleSearch, 'after'>, after?: string): string {
  const { available, sort, words } = search;
  return writeQuery({
    ...commonParts(search),
    available,
    sort: sort === 'activity' ? sort : '',
    words: words === 'only' ? words : '',
    after,
  });
}
