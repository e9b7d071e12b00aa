import { foldWords } from '#kernel/fold.ts';
import { guessLanguage, namesNothing } from '#kernel/guess-language.ts';

/** What somebody wrote, in the parts that are shown one below the other. */
export interface Original {
  /** The address of its translation. */
  readonly at: string;
  readonly texts: readonly OriginalText[];
}

export interface OriginalText {
  readonly text: string;
  readonly format: 'plain' | 'html';
  readonly size?: 'title' | 'text';
}

/** All parts of a text together. Small machines take a second for a thousand characters. */
export const longestTranslated = 20_000;
/** For so long nobody waits for the same text again. */
export const keptDays = 30;
/** Texts of a person in an hour that were not translated before. */
export const translationLimit = { name: 'translation', points: 60, seconds: 3600 } as const;

/** Why a text was not translated: by the server, and by us. */
export type TranslateRefusal = 'unavailable' | 'busy' | 'unknown' | 'tooLong' | 'tooMany';

/** Of so much of a text its language is found. */
const readForLanguage = 1500;
/** A text of so few words may be a name, or thanks. */
const tooFewToTell = 3;

const wordsAtStart = (text: string) =>
  foldWords(text.slice(0, readForLanguage).replaceAll(/<[^<>]{0,500}>/g, ' '))
    .split(' ')
    .filter(Boolean);

/** By its small words; undefined where it has none. */
export function languageOf(text: string): string | undefined {
  return guessLanguage(wordsAtStart(text), []);
}

/** Whether a text is not in a language, as far as its words tell. Where they do not, it may well be in another one. */
export function isInAnotherLanguage(text: string, language: string): boolean {
  const words = wordsAtStart(text);
  if (guessLanguage(words, []) === undefined) return words.length > tooFewToTell;
  // Languages have small words in common: where the reader's may be it, it is taken for it.
  return !words.some((word) => namesNothing(word, language)) || guessLanguage(words, [language]) !== language;
}
