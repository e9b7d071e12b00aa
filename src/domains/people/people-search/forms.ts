import { onOneLine } from '#kernel/characters.ts';
import { readDay } from '#kernel/days.ts';
import { isUuid } from '#kernel/ids.ts';
import {
  type CommonSearch,
  commonParts,
  keyOfList,
  readCommonSearch,
  readSeveral,
  writeQuery,
} from '#kernel/search-query.ts';
import type { PeopleKey, PeopleOrder } from './model.ts';

/** What is looked for. Every part may be missing; wrong parts were left out. */
export interface PeopleSearch extends CommonSearch {
  readonly available: boolean;
  /** Was there in the last three months. */
  readonly active: boolean;
  /** Works with countries of the partner programme too. */
  readonly plus: boolean;
  readonly roles: readonly string[];
  readonly schoolTypes: readonly string[];
  /** As their schools write it; asked for where one country is chosen. */
  readonly regions: readonly string[];
  readonly sort: PeopleOrder;
  /** The last row of the page before. */
  readonly after: PeopleKey | undefined;
}

const longestRegion = 120;
const keyPattern = /^([as])(\d{1,4})_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

export function readSearch(query: URLSearchParams): PeopleSearch {
  return {
    ...readCommonSearch(query),
    available: query.get('available') === 'yes',
    active: query.get('active') === 'yes',
    plus: query.get('plus') === 'yes',
    roles: readSeveral(query, 'role', keyOfList),
    schoolTypes: readSeveral(query, 'school', keyOfList),
    regions: query
      .getAll('region')
      .map((region) => onOneLine(region).slice(0, longestRegion).toWellFormed())
      .filter((region) => region !== '')
      .slice(0, 20),
    sort: query.get('sort') === 'activity' ? 'activity' : 'best',
    after: keyIn(query.get('after')),
  };
}

/** The country whose regions can be chosen. */
export const onlyCountryOf = ({ countries }: PeopleSearch) => (countries.length === 1 ? countries[0] : undefined);

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
  const { available, active, plus, roles, schoolTypes, regions, sort, words } = search;
  return writeQuery({
    ...commonParts(search),
    role: roles,
    school: schoolTypes,
    region: regions,
    available,
    active,
    plus,
    sort: sort === 'activity' ? sort : '',
    words: words === 'only' ? words : '',
    after,
  });
}
