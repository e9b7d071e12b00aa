import { z } from 'zod';
import { ageLimits } from '#kernel/ages.ts';
import { canBeRead } from '#kernel/characters.ts';
import { readDay } from '#kernel/days.ts';
import { languageLevels } from '#kernel/language-levels.ts';
import { aborting, messageKey, onceRight } from '#platform/forms.ts';
import { partAudiences, profileLimits } from './model.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, aborting('profiles.problem.tooLong'))
    .transform((value) => (canBeRead(value) ? value : ''));
const age = z.preprocess(
  (value) => (value === '' ? null : value),
  z.coerce
    .number(messageKey('profiles.problem.age'))
    .int(messageKey('profiles.problem.age'))
    .min(ageLimits.youngest, messageKey('profiles.problem.age'))
    .max(ageLimits.oldest, messageKey('profiles.problem.age'))
    .nullable(),
);
/** Whether the programme offers the word now. */
type IsOffered = (list: 'subject' | 'language', key: string) => boolean;
interface OwnWords {
  readonly subjects: readonly string[];
  readonly writtenIn: string;
  readonly languages: readonly { readonly language: string }[];
  readonly awayUntil?: string | null;
}

/** The languages that a person writes in and speaks. */
export const languagesOf = ({ writtenIn, languages }: OwnWords): string[] => [
  ...new Set([writtenIn, ...languages.map(({ language }) => language)]),
];

/** A person's own profile. Words that the programme no longer offers stay with those who have them already, and so does a day that has gone by. */
export function profileForm(own: OwnWords, isOffered: IsOffered, today: string) {
  const spoken = languagesOf(own);
  const subject = z
    .string()
    .refine((key) => isOffered('subject', key) || own.subjects.includes(key), messageKey('profiles.problem.subject'));
  const language = z
    .string()
    .refine((key) => isOffered('language', key) || spoken.includes(key), messageKey('profiles.problem.language'));
  return z
    .object({
      presentation: text(profileLimits.presentation),
      idea: text(profileLimits.idea),
      interests: text(profileLimits.interests),
      interestsFor: z.enum(partAudiences, messageKey('profiles.problem.audience')),
      writtenIn: language,
      subjects: z.array(subject).max(profileLimits.subjects, messageKey('profiles.problem.tooManySubjects')),
      ageFrom: age,
      ageTo: age,
      languages: z
        .array(z.object({ language, level: z.enum(languageLevels, messageKey('profiles.problem.level')) }))
        .max(profileLimits.languages, messageKey('profiles.problem.tooManyLanguages')),
      available: z.boolean(),
      openToPlus: z.boolean(),
      awayUntil: z.preprocess(
        (value) => (value === '' ? null : value),
        z
          .string()
          .refine((text) => readDay(text) !== undefined, messageKey('profiles.problem.day'))
          .refine((day) => day >= today || day === own.awayUntil, messageKey('profiles.problem.dayGone'))
          .nullable(),
      ),
    })
    .refine(({ ageFrom, ageTo }) => (ageFrom === null) === (ageTo === null), {
      path: ['ageFrom'],
      message: messageKey('profiles.problem.bothAges'),
      ...onceRight('ageFrom', 'ageTo'),
    })
    .refine(({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo, {
      path: ['ageFrom'],
      message: messageKey('profiles.problem.agesOrder'),
      ...onceRight('ageFrom', 'ageTo'),
    })
    .refine(({ languages }) => new Set(languages.map(({ language }) => language)).size === languages.length, {
      path: ['languages'],
      message: messageKey('profiles.problem.languageTwice'),
      ...onceRight('languages'),
    });
}

/** The form as it was sent: shown again with its errors. */
export interface TypedProfile {
  readonly presentation: string;
  readonly idea: string;
  readonly interests: string;
  readonly interestsFor: string;
  readonly writtenIn: string;
  readonly subjects: readonly string[];
  readonly ageFrom: string;
  readonly ageTo: string;
  /** Rows without a language were left empty. */
  readonly languages: readonly { readonly language: string; readonly level: string }[];
  readonly available: boolean;
  readonly openToPlus: boolean;
  readonly awayUntil: string;
}

export function readTypedProfile(form: URLSearchParams): TypedProfile {
  const one = (name: string) => form.get(name) ?? '';
  const levels = form.getAll('level');
  return {
    presentation: one('presentation'),
    idea: one('idea'),
    interests: one('interests'),
    interestsFor: one('interestsFor') || 'members',
    writtenIn: one('writtenIn'),
    subjects: [...new Set(form.getAll('subjects'))],
    ageFrom: one('ageFrom'),
    ageTo: one('ageTo'),
    languages: form
      .getAll('language')
      .map((language, at) => ({ language, level: levels[at] ?? '' }))
      .filter(({ language }) => language !== ''),
    available: one('available') === 'yes',
    openToPlus: one('openToPlus') === 'yes',
    awayUntil: one('awayUntil'),
  };
}

/** The person's own profile as the form shows it first. */
export function typedFrom(profile: {
  readonly presentation: string;
  readonly idea: string;
  readonly interests: string;
  readonly interestsFor: string;
  readonly writtenIn: string;
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly languages: TypedProfile['languages'];
  readonly available: boolean;
  readonly openToPlus: boolean;
  readonly awayUntil: string | null;
}): TypedProfile {
  return {
    ...profile,
    ageFrom: String(profile.ageFrom ?? ''),
    ageTo: String(profile.ageTo ?? ''),
    awayUntil: profile.awayUntil ?? '',
  };
}

/** The numbers in the messages about errors. */
export const formLimits = {
  youngest: ageLimits.youngest,
  oldest: ageLimits.oldest,
  subjects: profileLimits.subjects,
  languages: profileLimits.languages,
};

/** Where the square lies in hundredths, from the sliders; without scripts they are not moved, and it is the middle. */
const hundredths = (least: number, most: number, start: number) =>
  z.coerce
    .number(messageKey('profiles.problem.cut'))
    .min(least, messageKey('profiles.problem.cut'))
    .max(most, messageKey('profiles.problem.cut'))
    .default(start);

export const photoForm = z.object({
  across: hundredths(0, 100, 50),
  down: hundredths(0, 100, 50),
  zoom: hundredths(100, 400, 100),
  audience: z.enum(partAudiences, messageKey('profiles.problem.audience')),
});
