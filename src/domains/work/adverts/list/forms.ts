import { isUuid } from '#kernel/ids.ts';
import { type CommonSearch, commonParts, readCommonSearch, writeQuery } from '#kernel/search-query.ts';
import { efforts } from '../model.ts';

/** best: what fits best comes first; newest: the day of posting decides alone. */
export type AdvertOrder = 'best' | 'newest';

/** Where a page of adverts ends, and the next one goes on. */
export interface AdvertKey {
  /** 0 where the day decides alone. */
  readonly score: number;
  readonly at: Date;
  readonly id: string;
}

/** What is looked for. Every part may be missing; wrong parts were left out. */
export interface AdvertSearch extends CommonSearch {
  /** The first day of a month. */
  readonly start: string | undefined;
  /** Hours a week at most. */
  readonly effort: number | undefined;
  readonly sort: AdvertOrder;
  readonly after: AdvertKey | undefined;
}

export type Filters = Omit<AdvertSearch, 'after'>;

export function readAdvertSearch(query: URLSearchParams): AdvertSearch {
  return {
    ...readCommonSearch(query),
    start: monthIn(query.get('start')),
    effort: efforts.find((hours) => String(hours) === query.get('effort')),
    sort: query.get('sort') === 'newest' ? 'newest' : 'best',
    after: keyIn(query.get('after')),
  };
}

const monthIn = (text: string | null): string | undefined =>
  /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text ?? '') ? `${text}-01` : undefined;

function keyIn(text: string | null): AdvertKey | undefined {
  const [, score, time, id = ''] = /^(\d{1,5})_(\d{1,13})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { score: Number(score), at: new Date(Number(time)), id } : undefined;
}

export const writeAdvertKey = ({ score, at, id }: AdvertKey): string => `${score}_${at.getTime()}_${id}`;

/** The query of a search's address. */
export function advertQuery(search: Filters, after?: string): string {
  const { start, effort, sort, words } = search;
  return writeQuery({
    ...commonParts(search),
    start: start?.slice(0, 7),
    effort,
    sort: sort === 'newest' ? sort : '',
    words: words === 'only' ? words : '',
    after,
  });
}
