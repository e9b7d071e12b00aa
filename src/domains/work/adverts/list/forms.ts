import { ageLimits } from '#kernel/ages.ts';
import { type CountryCode, isUuid, type LanguageCode } from '#kernel/ids.ts';
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
export interface AdvertSearch {
  readonly text: string;
  readonly countries: readonly CountryCode[];
  readonly subjects: readonly string[];
  readonly languages: readonly LanguageCode[];
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  /** The first day of a month. */
  readonly start: string | undefined;
  /** Hours a week at most. */
  readonly effort: number | undefined;
  readonly sort: AdvertOrder;
  readonly words: 'all' | 'only';
  readonly after: AdvertKey | undefined;
}

export type Filters = Omit<AdvertSearch, 'after'>;

const longestText = 200;

/** An address can be typed, shortened or guessed: what is not a filter is none. */
export function readAdvertSearch(query: URLSearchParams): AdvertSearch {
  const several = (name: string, pattern: RegExp) =>
    [...new Set(query.getAll(name).flatMap((value) => value.split(',')))]
      .filter((value) => pattern.test(value))
      .slice(0, 60);
  const ages = [ageIn(query.get('from')), ageIn(query.get('to'))];
  const [ageFrom, ageTo] = ages[0] !== undefined && ages[1] !== undefined && ages[0] > ages[1] ? ages.reverse() : ages;
  const text = (query.get('q') ?? '').trim().slice(0, longestText).toWellFormed();
  const sort = query.get('sort');
  return {
    text,
    countries: several('country', /^[A-Z]{2}$/) as CountryCode[],
    subjects: several('subject', /^[a-z0-9_]{1,60}$/),
    languages: several('language', /^[a-z]{2}$/) as LanguageCode[],
    ageFrom,
    ageTo,
    start: monthIn(query.get('start')),
    effort: efforts.find((hours) => String(hours) === query.get('effort')),
    sort: sort === 'newest' ? 'newest' : 'best',
    words: query.get('words') === 'only' ? 'only' : 'all',
    after: keyIn(query.get('after')),
  };
}

function ageIn(text: string | null): number | undefined {
  if (text === null || !/^\d{1,2}$/.test(text.trim())) return undefined;
  const age = Number(text);
  return age >= ageLimits.youngest && age <= ageLimits.oldest ? age : undefined;
}

const monthIn = (text: string | null): string | undefined =>
  /^20\d\d-(?:0[1-9]|1[0-2])$/.test(text ?? '') ? `${text}-01` : undefined;

function keyIn(text: string | null): AdvertKey | undefined {
  const [, score, time, id = ''] = /^(\d{1,5})_(\d{1,13})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  return isUuid(id) ? { score: Number(score), at: new Date(Number(time)), id } : undefined;
}

export const writeAdvertKey = ({ score, at, id }: AdvertKey): string => `${score}_${at.getTime()}_${id}`;

/** The query of a search's address: only what is set, so that it reads well where it is shared. */
export function advertQuery(search: Filters, after?: string): string {
  const query = new URLSearchParams();
  if (search.text) query.set('q', search.text);
  for (const country of search.countries) query.append('country', country);
  for (const subject of search.subjects) query.append('subject', subject);
  if (search.ageFrom !== undefined) query.set('from', String(search.ageFrom));
  if (search.ageTo !== undefined) query.set('to', String(search.ageTo));
  for (const language of search.languages) query.append('language', language);
  if (search.start !== undefined) query.set('start', search.start.slice(0, 7));
  if (search.effort !== undefined) query.set('effort', String(search.effort));
  if (search.sort !== 'best') query.set('sort', search.sort);
  if (search.words === 'only') query.set('words', search.words);
  if (after) query.set('after', after);
  return query.size > 0 ? `?${query}` : '';
}
