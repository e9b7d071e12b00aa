import { namesNothing } from '#kernel/guess-language.ts';
import { numberOf } from './chance.ts';
import { type Ground, grounds } from './palettes.ts';
import { anySubject, subjectThings } from './subjects.ts';
import { familyOf, groundOfThing } from './things.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text as its words, each with the stems under which it may be found. */
export interface ReadText {
  readonly words: readonly { readonly word: string; readonly stems: Readonly<Record<string, string>> }[];
  /** Its own language, where it tells: title and summary may be written in two. */
  readonly language?: string | undefined;
  /** How much it counts: a title more than a summary. */
  readonly weight: number;
}

export interface Reading {
  readonly seed: string;
  readonly texts: readonly ReadText[];
  /** Keys of the programme's list, the first counts most. */
  readonly subjects: readonly string[];
  /** In which languages the words are looked up, and how much each is to be believed. */
  readonly languages: readonly { readonly language: string; readonly belief: number; readonly words: Vocabulary }[];
  /** For children who do not read yet. */
  readonly young?: boolean;
}

const toys = ['teddy-bear', 'balloon', 'crayon'];

/** A later word of a text counts a little less. */
const fading = 0.2;

/** What the words are about, best first, one of each kind of thing. Never empty: where the words say nothing, the subjects do. */
export function findThings(reading: Reading, most = 10): string[] {
  const scores = new Map<string, number>();
  const add = (thing: string, score: number) => scores.set(thing, (scores.get(thing) ?? 0) + score);
  for (const text of reading.texts) {
    const isOwn = ({ language }: Reading['languages'][number]) => language === text.language;
    const languages = [...reading.languages.filter(isOwn), ...reading.languages.filter((known) => !isOwn(known))];
    for (const [at, word] of text.words.entries())
      for (const { thing, weight } of meaningsOf(word, languages, reading.seed))
        add(thing, Math.max(text.weight * weight - at * fading, 0.1));
  }
  for (const [rank, subject] of reading.subjects.entries())
    for (const [at, thing] of turned(subjectThings[subject]?.things ?? [], reading.seed).entries())
      add(thing, 7 - rank - at * 1.5);
  if (reading.young) for (const [at, thing] of toys.entries()) add(thing, 4 - at);
  const ranked = [...scores].sort(
    ([one, its], [other, others]) =>
      others - its || numberOf(reading.seed + one) - numberOf(reading.seed + other) || (one < other ? -1 : 1),
  );
  return oneOfEachFamily([...ranked.map(([thing]) => thing), ...anySubject.things], most);
}

function meaningsOf(
  { word, stems }: ReadText['words'][number],
  languages: Reading['languages'],
  seed: string,
): { thing: string; weight: number }[] {
  for (const { language, belief, words } of languages) {
    if (namesNothing(word, language)) return [];
    const found = words.get(word) ?? words.get(stems[language] ?? '') ?? partOfCompound(word, language, words);
    if (!found) continue;
    const things = found.map(({ thing }) => thing);
    const told = found.every(({ inTurn }) => inTurn) ? turned(things, seed) : things;
    return found.flatMap(({ weight }, rank) => {
      const thing = told[rank];
      return thing === undefined ? [] : [{ thing, weight: weight * belief * (rank ? 0.6 : 1) }];
    });
  }
  return [];
}

/** Beginning with one that the seed chooses: an album of games is not full of kites. */
function turned(things: readonly string[], seed: string): readonly string[] {
  const from = things.length > 1 ? numberOf(`turn ${seed}`) % things.length : 0;
  return [...things.slice(from), ...things.slice(0, from)];
}

/** Languages that write several nouns as one word: "Philosophiekurs". */
const compounding = new Set(['da', 'de', 'et', 'fi', 'hu', 'is', 'lb', 'nl', 'no', 'sv']);
const shortestPart = 4;

/** What the longest known end or beginning of a long word means: its end says more. */
function partOfCompound(word: string, language: string, words: Vocabulary) {
  if (!compounding.has(language) || word.length < 2 * shortestPart) return undefined;
  for (let length = word.length - 3; length >= shortestPart; length -= 1) {
    const found = words.get(word.slice(-length)) ?? words.get(word.slice(0, length));
    if (found) return found;
  }
  return undefined;
}

function oneOfEachFamily(ranked: readonly string[], most: number): string[] {
  const families = new Set<string>();
  return ranked
    .filter((thing) => {
      const family = familyOf(thing);
      return !families.has(family) && families.add(family);
    })
    .slice(0, most);
}

/** The ground suits the hero or the second; where both stand anywhere, it suits the subject. */
export function groundFor(things: readonly string[], subjects: readonly string[]): Ground {
  const own = things.slice(0, 2).map(groundOfThing).find(Boolean);
  const [subject] = subjects.map((key) => subjectThings[key]?.ground).filter(Boolean);
  return own ?? subject ?? anySubject.ground;
}

export const isGround = (name: string): name is Ground => Object.hasOwn(grounds, name);
