import { countCharacters } from '#kernel/characters.ts';
import { cutShort } from '#kernel/cut-short.ts';
import { withoutMarks } from '#kernel/light-marks.ts';
import { typosBetween } from '#kernel/typos.ts';

/** Results are counted up to here; beyond, the page says "more than". */
export const mostCounted = 200;

/** So many people of a search are scored at most; a list by fit ends with them. One of more results counts as common. */
export const mostScored = 1000;

/** best: who fits best comes first. activity: the last visit decides alone. */
export type PeopleOrder = 'best' | 'activity';

/** What the list of people is narrowed by, beside its words. */
export const filterKinds = [
  'countries',
  'regions',
  'ages',
  'languages',
  'subjects',
  'roles',
  'schoolTypes',
  'available',
  'active',
  'plus',
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** Who was there in so many days is active lately. */
export const activeDays = 91;

/** Where a search brings fewer people than this, it is said what each filter keeps back. */
export const fewFound = 5;

/** Where a page of people ends, and the next one goes on. */
export interface PeopleKey {
  /** Among those who match all words, or those who match some of them. */
  readonly words: 'all' | 'some';
  /** 0 where activity decides alone. */
  readonly score: number;
  readonly day: string;
  readonly id: string;
}

/** A word of a search with all that it is looked for by. */
export interface SearchedWord {
  readonly word: string;
  /** The word as it was typed, and other ways to write it. */
  readonly exact: readonly string[];
  /** Stems, corrections, and how it may sound in another script. */
  readonly near: readonly string[];
  /** Lexemes of what it stands for: found in every language. */
  readonly concepts: readonly string[];
  /** Lexemes of what its parts, or the words of its phrase, stand for alone. */
  readonly around: readonly string[];
  /** 1 for a rare word, less for a common one, never 0. */
  readonly weight: number;
}

/**
 * How well somebody fits a search, in points; queries/fit-score.ts counts them in the database.
 *
 * Words make up to 800: 200 where every word is found, and 600 shared out among the words by their weight. A word counts whole where it
 * stands as typed, a little less by its stem, less by what it stands for, and least by what its parts stand for. So all words stand above most words, rare ones above common ones.
 *
 * The person makes up to 340: 200 for who is of another country, looks for a project and is not away (what the search itself asks for is
 * given to all); the rest for what both have in common. So a stranger abroad who means the same stands above a neighbour who says it in the
 * same words, and two who say it equally well are told apart by what they share.
 */
export const fitPoints = {
  allWords: 200,
  words: 600,
  found: { exact: 1, near: 0.97, concept: 0.9, around: 0.75 },
  partner: 200,
  /** For the language in which both are best: all of it where both are native speakers. */
  language: 70,
  ages: 40,
  /** For each subject, `mostSubjects` at most. */
  subject: 15,
  mostSubjects: 2,
} as const;

/** A word in one of so many entries, or in fewer, says all that a word can say. */
export const rarest = 2000;
export const leastWeight = 0.1;

/** A word in every second entry says little, a rare one all; `share` is undefined for one that is rarer than any that was counted. */
export function weightOf(share: number | undefined): number {
  if (share === undefined) return 1;
  return Math.min(1, Math.max(leastWeight, -Math.log(share) / Math.log(rarest)));
}

/** A concept of so many entries says too little to be looked for. */
export const commonest = 0.4;

/** Of so many words, this many are most of them. Of two words, one. */
export function mostOf(words: number): number {
  return words === 2 ? 1 : Math.floor(words / 2) + 1;
}

/** All ways to choose so many of some things. */
export function choicesOf<thing>(things: readonly thing[], count: number): thing[][] {
  if (count === 0) return [[]];
  return things.flatMap((first, at) => choicesOf(things.slice(at + 1), count - 1).map((others) => [first, ...others]));
}

/** A search is read in each of these and in the languages of the person: texts come in all of them. */
const mainLanguages = ['de', 'el', 'en', 'es', 'fr', 'it', 'pl', 'pt', 'ro'] as const;

const byScript: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, ['bg', 'mk', 'sr', 'uk']],
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Georgian}/u, ['ka']],
  [/\p{Script=Arabic}/u, ['ar']],
];

/** In which languages a search is read: those of the person first, the main ones, and those of its letters. */
export function languagesToRead(text: string, own: readonly string[]): string[] {
  const ofScript = byScript.flatMap(([script, languages]) => (script.test(text) ? languages : []));
  return [...new Set([...own, ...mainLanguages, ...ofScript])];
}

/** A way of saying what was searched in another language than that of the search. */
export interface SaidElsewhere {
  readonly language: string;
  readonly phrase: string;
}

/** Why the things of a page were found. */
export interface WhyFound {
  /** By id, the words of the text that were searched or mean the same. */
  readonly marked: ReadonlyMap<string, ReadonlySet<string>>;
  /** How those say it who write another language. */
  readonly saidElsewhere: readonly SaidElsewhere[];
  /** What was added because a word seemed misspelt, as people write it. */
  readonly alsoSearched: readonly string[];
}

const mostSaid = 4;

/** How the people of a page say it in other languages, one phrase for each language. */
export function saidElsewhere(phrases: readonly SaidElsewhere[], language: string | undefined): SaidElsewhere[] {
  const others = phrases.filter((said) => said.language !== language);
  return others
    .filter((said, at) => others.findIndex((one) => one.language === said.language) === at)
    .slice(0, mostSaid);
}

/** Words to which a misspelt one can be corrected. Shorter words have too many neighbours, numbers none. */
export function wordsWorthCorrecting(words: readonly string[]): string[] {
  return words.filter((word) => countCharacters(word) >= 3 && /^\p{L}+$/u.test(word));
}

const longestExcerpt = 300;

/** What a result shows of a person's own words: the idea, else the presentation, ended at a word. */
export function excerptOf({ idea, presentation }: { readonly idea: string; readonly presentation: string }): string {
  const text = withoutMarks(idea.trim() || presentation.trim()).replaceAll(/\s+/g, ' ');
  return cutShort(text, longestExcerpt);
}

const alphabets: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/\p{Script=Cyrillic}/u, 'абвгдежзийклмнопрстуфхцчшщъыьэюяѓєіїјљњћќџґ'],
];
const latin = 'abcdefghijklmnopqrstuvwxyz';

/** Every word that is one typing error away: a letter left out, doubled, wrong, or two letters swapped. */
export function wordsOneTypoAway(word: string): string[] {
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

/**
 * The likeliest meanings of a misspelt word, at most three: one typing error in a short word, two in a long one that begins in the same way.
 * Words that differ from their second letter on are others: "ajedres" is no "Andrés".
 */
export function likeliest(word: string, candidates: readonly string[]): string[] {
  const near = candidates
    .map((candidate) => ({ candidate, typos: typosBetween(word, candidate) }))
    .filter(({ candidate, typos }) => typos === 1 || (typos === 2 && word.length >= 6 && beginsAlike(word, candidate)));
  const best = Math.min(...near.map(({ typos }) => typos));
  return near
    .filter(({ typos }) => typos === best)
    .map(({ candidate }) => candidate)
    .slice(0, 3);
}

const beginsAlike = (one: string, other: string): boolean =>
  [...one].slice(0, 2).join('') === [...other].slice(0, 2).join('');

/** What the person who searches offers. */
export interface SearcherProfile {
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

/** Why two people fit: what both of them offer. */
export function commonGround(one: SearcherProfile, other: SearcherProfile): CommonGround {
  const both = (mine: readonly string[], theirs: readonly string[]) => mine.filter((key) => theirs.includes(key));
  const from = Math.max(one.ageFrom ?? Infinity, other.ageFrom ?? Infinity);
  const to = Math.min(one.ageTo ?? -Infinity, other.ageTo ?? -Infinity);
  return {
    languages: both(one.languages, other.languages),
    subjects: both(one.subjects, other.subjects),
    ages: from <= to ? [from, to] : undefined,
  };
}

/** For so long it is known what an entry said before: a saved search is looked at once a week at least. */
export const formerKeptDays = 14;
