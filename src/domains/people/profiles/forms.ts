import { z } from 'zod';
import { readDay } from '#kernel/days.ts';
import type { CountryCode, LanguageCode } from '#kernel/ids.ts';
import { isUuid } from '#kernel/ids.ts';
import { messageKey } from '#platform/forms.ts';
import { ageLimits, languageLevels, profileLimits } from './model.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, messageKey('directory.error.tooLong'))
    .transform((value) => value.replaceAll('\r\n', '\n'));
const age = z.preprocess(
  (value) => (value === '' ? null : value),
  z.coerce
    .number(messageKey('directory.error.age'))
    .int(messageKey('directory.error.age'))
    .min(ageLimits.youngest, messageKey('directory.error.age'))
    .max(ageLimits.oldest, messageKey('directory.error.age'))
    .nullable(),
);
/** What is offered to everybody now. */
type IsOffered = (list: 'subject' | 'language', key: string) => boolean;
interface OwnWords {
  readonly subjects: readonly string[];
  readonly writtenIn: string;
  readonly languages: readonly { readonly language: string }[];
}

/** The languages that a person writes in and speaks. */
export const languagesOf = ({ writtenIn, languages }: OwnWords): string[] => [
  ...new Set([writtenIn, ...languages.map(({ language }) => language)]),
];

/** What a person says of himself. Words that were taken out of a list stay with those who have them, and are given to nobody else. */
export function profileForm(own: OwnWords, isOffered: IsOffered) {
  const spoken = languagesOf(own);
  const subject = z
    .string()
    .refine((key) => isOffered('subject', key) || own.subjects.includes(key), messageKey('directory.error.subject'));
  const language = z
    .string()
    .refine((key) => isOffered('language', key) || spoken.includes(key), messageKey('directory.error.language'));
  return z
    .object({
      presentation: text(profileLimits.presentation),
      idea: text(profileLimits.idea),
      writtenIn: language,
      subjects: z.array(subject).max(profileLimits.subjects, messageKey('directory.error.tooManySubjects')),
      ageFrom: age,
      ageTo: age,
      languages: z
        .array(z.object({ language, level: z.enum(languageLevels, messageKey('directory.error.level')) }))
        .max(profileLimits.languages, messageKey('directory.error.tooManyLanguages')),
      available: z.boolean(),
      awayUntil: z.preprocess(
        (value) => (value === '' ? null : value),
        z
          .string()
          .refine((text) => readDay(text) !== undefined, messageKey('directory.error.day'))
          .nullable(),
      ),
    })
    .refine(({ ageFrom, ageTo }) => (ageFrom === null) === (ageTo === null), {
      path: ['ageFrom'],
      message: messageKey('directory.error.bothAges'),
    })
    .refine(({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo, {
      path: ['ageFrom'],
      message: messageKey('directory.error.agesOrder'),
    })
    .refine(({ languages }) => new Set(languages.map(({ language }) => language)).size === languages.length, {
      path: ['languages'],
      message: messageKey('directory.error.languageTwice'),
    });
}

/** The form as it was sent: shown again, whatever is wrong with it. */
export interface TypedProfile {
  readonly presentation: string;
  readonly idea: string;
  readonly writtenIn: string;
  readonly subjects: readonly string[];
  readonly ageFrom: string;
  readonly ageTo: string;
  /** Rows without a language were left empty. */
  readonly languages: readonly { readonly language: string; readonly level: string }[];
  readonly available: boolean;
  readonly awayUntil: string;
}

export function readTypedProfile(form: URLSearchParams): TypedProfile {
  const one = (name: string) => form.get(name) ?? '';
  const levels = form.getAll('level');
  return {
    presentation: one('presentation'),
    idea: one('idea'),
    writtenIn: one('writtenIn'),
    subjects: [...new Set(form.getAll('subjects'))],
    ageFrom: one('ageFrom'),
    ageTo: one('ageTo'),
    languages: form
      .getAll('language')
      .map((language, at) => ({ language, level: levels[at] ?? '' }))
      .filter(({ language }) => language !== ''),
    available: one('available') === 'yes',
    awayUntil: one('awayUntil'),
  };
}

/** The person's own profile as the form shows it first. */
export function typedFrom(profile: {
  readonly presentation: string;
  readonly idea: string;
  readonly writtenIn: string;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: TypedProfile['languages'];
  readonly available: boolean;
  readonly awayUntil: string | null;
}): TypedProfile {
  return {
    ...profile,
    ageFrom: String(profile.ageFrom ?? ''),
    ageTo: String(profile.ageTo ?? ''),
    awayUntil: profile.awayUntil ?? '',
  };
}

/** The figures that messages name. */
export const formLimits = {
  youngest: ageLimits.youngest,
  oldest: ageLimits.oldest,
  subjects: profileLimits.subjects,
  languages: profileLimits.languages,
};

/** What is looked for. Every part may be missing; wrong parts were left out. */
export interface PeopleSearch {
  readonly text: string;
  readonly countries: readonly CountryCode[];
  readonly subjects: readonly string[];
  readonly languages: readonly LanguageCode[];
  readonly ageFrom: number | undefined;
  readonly ageTo: number | undefined;
  readonly available: boolean;
  /** The last row of the page before. */
  readonly after: { readonly day: string; readonly id: string } | undefined;
}

const longestText = 200;
const keyPattern = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/;

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
    after: keyIn(query.get('after')),
  };
}

function ageIn(text: string | null): number | undefined {
  if (text === null || !/^\d{1,2}$/.test(text.trim())) return undefined;
  const age = Number(text);
  return age >= ageLimits.youngest && age <= ageLimits.oldest ? age : undefined;
}

function keyIn(text: string | null): PeopleSearch['after'] {
  const [, day = '', id = ''] = keyPattern.exec(text ?? '') ?? [];
  return isUuid(id) && readDay(day) ? { day, id } : undefined;
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
  if (after) query.set('after', after);
  return query.size > 0 ? `?${query}` : '';
}
