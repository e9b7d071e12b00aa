import { ageLimits } from './ages.ts';
import type { CountryCode, LanguageCode } from './ids.ts';

/*
 * What all lists that can be searched read from their address in the same way. An address can be typed, shortened or guessed: what is not a
 * filter is none.
 */

export const longestSearch = 200;

/** all: in every language, by what the words stand for. only: the words themselves, with their stems and other spellings. */
export type WordsSearched = 'all' | 'only';

/** The filters that every list has. */
export interface CommonSearch {
  readonly text: string;
  readonly countries: readonly CountryCode[];
  readonly subjects: readonly string[];
  readonly languages: readonly LanguageCode[];
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly words: WordsSearched;
}

export const keyOfList = /^[a-z0-9_]{1,60}$/;

const most = 60;

/** Each once, from `country=ES&country=GR` or `country=ES,GR`. */
export function readSeveral(query: URLSearchParams, name: string, pattern: RegExp): string[] {
  const given = query.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(given)].filter((value) => pattern.test(value)).slice(0, most);
}

export function readCommonSearch(query: URLSearchParams): CommonSearch {
  const ages = [ageIn(query.get('from')), ageIn(query.get('to'))];
  const [ageFrom, ageTo] = ages[0] !== undefined && ages[1] !== undefined && ages[0] > ages[1] ? ages.reverse() : ages;
  return {
    text: (query.get('q') ?? '').trim().slice(0, longestSearch).toWellFormed(),
    countries: readSeveral(query, 'country', /^[A-Z]{2}$/) as CountryCode[],
    subjects: readSeveral(query, 'subject', keyOfList),
    languages: readSeveral(query, 'language', /^[a-z]{2}$/) as LanguageCode[],
    ageFrom,
    ageTo,
    words: query.get('words') === 'only' ? 'only' : 'all',
  };
}

function ageIn(text: string | null): number | undefined {
  if (text === null || !/^\d{1,2}$/.test(text.trim())) return undefined;
  const age = Number(text);
  return age >= ageLimits.youngest && age <= ageLimits.oldest ? age : undefined;
}

type Written = string | number | boolean | undefined | readonly string[];

/** Only what is set, so that an address reads well where it is shared: what is missing, empty or false is left out. */
export function writeQuery(parts: Readonly<Record<string, Written>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) {
    if (typeof value === 'object') for (const one of value) query.append(name, one);
    else if (value !== undefined && value !== '' && value !== false)
      query.set(name, value === true ? 'yes' : String(value));
  }
  return query.size > 0 ? `?${query}` : '';
}

/** The parts of an address that every list writes in the same way. */
export const commonParts = ({ text, countries, subjects, languages, ageFrom, ageTo }: CommonSearch) => ({
  q: text,
  country: countries,
  subject: subjects,
  from: ageFrom,
  to: ageTo,
  language: languages,
});
