import type { LanguageCode } from '#kernel/ids.ts';
import type { LanguageLevel } from '#kernel/language-levels.ts';

export interface SpokenLanguage {
  readonly language: LanguageCode;
  readonly level: LanguageLevel;
}

/** How the reader and the person are connected. */
export type Relation = 'self' | 'none' | 'contact' | 'asked' | 'askedBy' | 'blocked';

/** What a profile says about somebody's teaching, as a project can share it. */
export interface Teaching {
  readonly languages: readonly LanguageCode[];
  readonly subjects: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/** What a profile that is read says, in the form in which two are compared. */
export function teachingOf(
  profile: Omit<Teaching, 'languages'> & { readonly languages: readonly SpokenLanguage[] },
): Teaching {
  const { subjects, ageFrom, ageTo, languages } = profile;
  return { subjects, ageFrom, ageTo, languages: languages.map(({ language }) => language) };
}

export const profileLimits = { presentation: 3000, idea: 1500, subjects: 20, languages: 12 } as const;
