import type { LanguageCode } from '#kernel/ids.ts';

export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export interface SpokenLanguage {
  readonly language: LanguageCode;
  readonly level: LanguageLevel;
}

export const profileLimits = { presentation: 3000, idea: 1500, subjects: 20, languages: 12 } as const;
