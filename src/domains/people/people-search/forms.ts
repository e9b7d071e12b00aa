import { ageLimits } from '#kernel/ages.ts';
import { readDay } from '#kernel/days.ts';
import { type CountryCode, isUuid, type LanguageCode } from '#kernel/ids.ts';
import type { PeopleKey, PeopleOrder, WordsSearched } from './model.ts';

/** What is looked for. Every part may be missing; wrong parts were left out. */
export interface PeopleSearch {
  readonly text: string;
  readonly countries: readonly CountryCode[];
  readonly subjects: readonly string[];
  readonly languages: readonly LanguageCode[];
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly available: boolean;
  readonly sort: PeopleOrder;
  readonly words: WordsSearched;
  /** The last row of the page before. */
  readonly after: PeopleKey | undefined;
}

const longestText = 200;
const keyPattern = /^([as])(\d{1,4})_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

/** An address can be typed, shortened or guessed: what is not a filter is none. */
export function readSearch(query: URLSearchParams): PeopleSearch {
  const several = (name: string, pattern: RegExp) =>
    [...new Set(query.getAll(name).flatMap((value) => value.split(',')))]
      .filter((value) => pattern.test(value))
      .slice(0, 60);
  const ages = [ageIn(query.get('from')), ageIn(query.get('to'))];
  const [ageFrom, ageTo] = ages[0] !== undefined && ages[1] !== undefined && ages[0] > ages[1] ? ages.reverse() : ages;
  return {
    text: (query.get('q') ?? '').trim().slice(0, longestText).toWellFormed(),
    countries: several('country', /^[A-Z]{2}$/) as CountryCode[],
    subjects: several('subject', /^[a-z0-9_]{1,60}$/),
    languages: several('language', /^[a-z]{2}$/) as LanguageCode[],
    ageFrom,
    ageTo,
    available: query.get('available') === 'yes',
    sort: query.get('sort') === 'activity' ? 'activity' : 'best',
    words: query.get('words') === 'only' ? 'only' : 'all',
    after: keyIn(query.get('after')),
  };
}

function ageIn(text: string | null): number | undefined {
  if (text === null || !/^\d{1,2}$/.test(text.trim())) return undefined;
  const age = Number(text);
  return age >= ageLimits.youngest && age <= ageLimits.oldest ? age : undefined;
}

function keyIn(text: string | null): PeopleSearch['after'] {
  const [, words, score, day = '', id = ''] = keyPattern.exec(text ?? '') ?? [];
  if (!isUuid(id) || !readDay(day)) return undefined;
  return { words: words === 's' ? 'some' : 'all', score: Number(score), day, id };
}

export function writeKey({ words, score, day, id }: PeopleKey): string {
  return `${words === 'some' ? 's' : 'a'}${score}_${day}_${id}`;
}

/** The query of a search's address: only what is set, so that it reads well where it is shared. */
export function searchQuery(search: Omit<PeopleSearch, 'after'>, after?: string): string {
  const query = new URLSearchParams();
  if (search.text) query.set('q', search.text);
  for (const country of search.countries) query.append('country', country);
  for (const subject of search.subjects) query.append('subject', subject);
  if (search.ageFrom !== undefined) query.set('from', String(search.ageFrom));
  if (search.ageTo !== undefined) query.set('to', String(search.ageTo));
  for (const language of search.languages) query.append('language', language);
  if (search.available) query.set('available', 'yes');
  if (search.sort === 'activity') query.set('sort', search.sort);
  if (search.words === 'only') query.set('words', search.words);
  if (after) query.set('after', after);
  return query.size > 0 ? `?${query}` : '';
}
