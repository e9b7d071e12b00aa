import { countCharacters } from '#kernel/characters.ts';
import { fold } from '#kernel/fold.ts';
import type { LanguageCode } from '#kernel/ids.ts';

export const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export interface SpokenLanguage {
  readonly language: LanguageCode;
  readonly level: LanguageLevel;
}

export const ageLimits = { youngest: 3, oldest: 19 } as const;
export const profileLimits = { presentation: 3000, idea: 1500, subjects: 20, languages: 12, excerpt: 300 } as const;

/** Results are counted up to here; beyond, the page says "more than". */
export const mostCounted = 200;

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

/** A word that is looked for is stemmed in each of these and in the reader's own language, for texts come in all of them. */
export const mainLanguages = ['de', 'el', 'en', 'es', 'fr', 'it', 'pt', 'ro'] as const;

const wordPattern = /[\p{L}\p{N}]+/gu;
const longestWord = 40;

/** The words of a text in the form in which the search knows them: folded, each once. What is longer than any word is left out. */
export function wordsOfText(...texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => fold(text).match(wordPattern) ?? []);
  return [...new Set(words)].filter((word) => word.length <= longestWord).sort();
}

/** The words that a misspelt one may have meant. Shorter ones have too many neighbours, numbers none. */
export function wordsWorthKnowing(words: readonly string[]): string[] {
  return words.filter((word) => countCharacters(word) >= 3 && /^\p{L}+$/u.test(word));
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

const alphabets: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/\p{Script=Cyrillic}/u, 'абвгдежзийклмнопрстуфхцчшщъыьэюяѓєіїјљњћќџґ'],
];
const latin = 'abcdefghijklmnopqrstuvwxyz';

/** Every word that is one slip of the fingers away: a letter left out, doubled, wrong, or two that changed places. */
export function wordsOneSlipAway(word: string): string[] {
  const alphabet = [...(alphabets.find(([script]) => script.test(word))?.[1] ?? latin)];
  const letters = [...word];
  const near = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, here, after] = [letters.slice(0, at).join(''), letters[at], letters.slice(at + 1).join('')];
    for (const letter of alphabet) {
      near.add(before + letter + (here ?? '') + after);
      if (here !== undefined) near.add(before + letter + after);
    }
    if (here === undefined) continue;
    near.add(before + after);
    const next = letters[at + 1];
    if (next !== undefined) near.add(before + next + here + letters.slice(at + 2).join(''));
  }
  near.delete(word);
  return [...near];
}

/** How many slips lie between two words, neighbours that changed places counted as one. */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, match] of b.entries()) {
      const cost = letter === match ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (last[j + 1] ?? 0) + 1, (last[j] ?? 0) + cost);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === match)
        least = Math.min(least, (beforeLast[j - 1] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The likeliest meanings of a misspelt word, at most three: one slip in a short word, two in a long one. */
export function likeliest(word: string, candidates: readonly string[]): string[] {
  const most = word.length < 6 ? 1 : 2;
  const near = candidates.map((candidate) => ({ candidate, slips: slipsBetween(word, candidate) }));
  const best = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips > 0 && slips <= most && slips === best)
    .map(({ candidate }) => candidate)
    .slice(0, 3);
}

/** The side of the one who searches. */
export interface OwnSide {
  readonly subjects: readonly string[];
  readonly languages: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

export interface CommonGround {
  readonly languages: readonly string[];
  readonly subjects: readonly string[];
  /** The ages that both teach. */
  readonly ages: readonly [from: number, to: number] | undefined;
}

/** Why two people fit: what both of them have. */
export function commonGround(one: OwnSide, other: OwnSide): CommonGround {
  const both = (mine: readonly string[], theirs: readonly string[]) => mine.filter((key) => theirs.includes(key));
  const from = Math.max(one.ageFrom ?? Infinity, other.ageFrom ?? Infinity);
  const to = Math.min(one.ageTo ?? -Infinity, other.ageTo ?? -Infinity);
  return {
    languages: both(one.languages, other.languages),
    subjects: both(one.subjects, other.subjects),
    ages: from <= to ? [from, to] : undefined,
  };
}

/** Away only while the day lies ahead. */
export function awayOn(awayUntil: string | null, today: string): string | undefined {
  return awayUntil !== null && awayUntil >= today ? awayUntil : undefined;
}
