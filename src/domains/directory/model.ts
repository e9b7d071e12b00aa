import { fold } from '../../kernel/fold.ts';
import type { LanguageCode } from '../../kernel/ids.ts';

export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export interface SpokenLanguage {
  readonly language: LanguageCode;
  readonly level: LanguageLevel;
}

export const ageLimits = { youngest: 3, oldest: 19 } as const;
export const profileLimits = { presentation: 3000, idea: 1500, subjects: 20, languages: 12, excerpt: 300 } as const;

/** How the words of a text are brought to their stem, by the language of the text; the names are PostgreSQL's. */
export const stemmers: Readonly<Record<string, string>> = {
  ar: 'arabic_stem',
  ca: 'catalan_stem',
  da: 'danish_stem',
  de: 'german_stem',
  el: 'greek_stem',
  en: 'english_stem',
  es: 'spanish_stem',
  eu: 'basque_stem',
  fi: 'finnish_stem',
  fr: 'french_stem',
  ga: 'irish_stem',
  hu: 'hungarian_stem',
  hy: 'armenian_stem',
  it: 'italian_stem',
  lt: 'lithuanian_stem',
  nl: 'dutch_stem',
  no: 'norwegian_stem',
  pt: 'portuguese_stem',
  ro: 'romanian_stem',
  sr: 'serbian_stem',
  sv: 'swedish_stem',
  tr: 'turkish_stem',
};

const wordPattern = /[\p{L}\p{N}]+/gu;
const longestWord = 40;

/** The words of a text in the form in which the search knows them: folded, each once. What is longer than any word is left out. */
export function wordsOfText(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => fold(text).match(wordPattern) ?? []);
  return [...new Set(words)].filter((word) => word.length <= longestWord).sort();
}

/** The words that a misspelt one may have meant. Shorter ones have too many neighbours, numbers none. */
export function wordsWorthKnowing(words: readonly string[]): string[] {
  return words.filter((word) => word.length >= 3 && /^\p{L}+$/u.test(word));
}

/** What a result shows of a person's own words: the idea, else the presentation, ended at a word. */
export function excerptOf({ idea, presentation }: { readonly idea: string; readonly presentation: string }): string {
  const text = (idea.trim() || presentation.trim()).replaceAll(/\s+/g, ' ');
  if (text.length <= profileLimits.excerpt) return text;
  // toWellFormed: the cut may fall inside a character that takes two units.
  const cut = text
    .slice(0, profileLimits.excerpt - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const end = cut.lastIndexOf(' ');
  return `${end > 200 ? cut.slice(0, end) : cut}…`;
}
