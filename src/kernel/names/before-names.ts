import { isCompound } from '../first-names.ts';
import { isCapitals, mayBeSurname, type Word } from './capital-words.ts';
import { isAddress, isBeginning } from './everyday-words.ts';
import { isOtherName } from './no-surnames.ts';

/** Between two surnames, and before the first of them at the beginning of a line. */
const particles = new Set('de del la las los da do dos das di du des le van von der den'.split(' '));
const blanks = String.raw`[ \t\u00a0\u202f]`;
const blank = new RegExp(`^${blanks}{1,3}$`);
const comma = new RegExp(`^${blanks}?,${blanks}{0,2}$`);
const hyphen = /^[-‐]$/;
/** "Leo, Kim and Ane": the names of several people, each a first name. */
const goesOn = new RegExp(
  `^${blanks}?(?:,${blanks}?\\p{Lu}|(?:,?${blanks}|/)(?:y|e|i|and|und|et|και|&|și|oraz)${blanks})`,
  'u',
);
/** "Buen trabajo, Kim!" is said to Kim. */
const isCalled = new RegExp(`^${blanks}?[!¡]`);
/** Where somebody was: "In Bristol Kim saw a ship". */
const places = new Set('in en em w we im at nel nella în'.split(' '));
const withinSentence = /[\p{L}\p{M}\p{N},'’_-]$/u;
const dash = new RegExp(`^${blanks}{0,4}[-–]${blanks}*$`);
const latinOrGreek = /^[\p{Script=Latin}\p{Script=Greek}\p{M}'’]+$/u;
const mostWords = 6;
const shortest = 3;

export interface Before {
  readonly from: number;
  readonly to: number;
  /** What is the surname, or else a place or a word that the program does not know. */
  readonly words: readonly string[];
}

interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  /** Of the first name. */
  readonly at: number;
  /** Whether a word may be one, and is no name of a pupil. */
  readonly isSurname: (word: string) => boolean;
  /** Whether these words, with blanks between them, are the name of something else, or are said to somebody. */
  readonly isOther: (words: string) => boolean;
  /** Every noun has a capital. */
  readonly hasCapitalNouns: boolean;
}

/** A surname that stands before the first name: "Agirre Beitia Kim", "Agirre, Kim", "a drawing by Agirre Kim", "AGIRRE KIM". */
export function surnameBefore(place: Place): Before | undefined {
  const { text, words, at, isOther, hasCapitalNouns } = place;
  const first = words[at];
  const last = words[at - 1];
  if (!first || !last) return undefined;
  const between = text.slice(last.to, first.from);
  const isComma = comma.test(between);
  if (!isComma && !blank.test(between)) return undefined;
  if (isCompound(last.text, first.text)) return undefined;
  const row = rowBefore(place);
  const names = row.filter((one) => !isParticle(one.text));
  const written = names.map((one) => one.text);
  const [start] = row;
  if (!start || [written, written.slice(-2), written.slice(-1)].some((some) => isOther(some.join(' '))))
    return undefined;
  const isStart = begins(text, start.from);
  if (hasCapitalNouns && !isStart) return undefined;
  const behind = text.slice(first.to, first.to + 8);
  const isSure = isComma
    ? !isCalled.test(behind) && (names.length > 1 || (isStart && !goesOn.test(behind)))
    : isSurnameWithout({ ...place, start, last, count: names.length, isStart });
  return isSure ? { from: start.from, to: first.to, words: written } : undefined;
}

interface Row extends Place {
  readonly start: Word;
  readonly last: Word;
  readonly count: number;
  readonly isStart: boolean;
}

/** The same without a comma, where one word that begins a sentence may be any other. */
function isSurnameWithout({ text, words, at, start, last, count, isStart, hasCapitalNouns }: Row): boolean {
  const first = words[at];
  if (!first) return false;
  if (isCapitals(last.text)) {
    if (isLoud(text, start.from, first.to)) return false;
    if (last.text.length > shortest) return true;
  }
  if (count > 1) return true;
  if (isStart || hasCapitalNouns) return false;
  const before = words[words.indexOf(start, Math.max(0, at - mostWords)) - 1];
  return !before || !places.has(before.text.toLowerCase());
}

/** The words with capitals that stand right before the name and that no text is full of, with the particles between them. */
function rowBefore({ text, words, at, isSurname }: Place): readonly Word[] {
  let row: readonly Word[] = [];
  let open: readonly Word[] = [];
  for (let index = at - 1; index >= Math.max(0, at - mostWords); index -= 1) {
    const one = words[index];
    const next = words[index + 1];
    if (!one || !next) break;
    const between = text.slice(one.to, next.from);
    if (index < at - 1 && !blank.test(between) && !hyphen.test(between)) break;
    if (isParticle(one.text)) {
      if (row.length === 0) break;
      open = [one, ...open];
      continue;
    }
    if (!isSurname(one.text)) break;
    row = [one, ...open, ...row];
    open = [];
  }
  const [head] = row;
  // "Cerca de Getxo, Kim vio el mar": the word that begins the sentence may be any.
  if (head && begins(text, head.from) && isParticle(row[1]?.text ?? '')) row = row.slice(row.findIndex(isNext));
  const [start] = open;
  return start && begins(text, start.from) ? [...open, ...row] : row;
}

/** Whether a sentence, a line or what stands in quotes begins here. */
function begins(text: string, from: number): boolean {
  const line =
    text
      .slice(Math.max(0, from - 12), from)
      .split('\n')
      .at(-1) ?? '';
  return dash.test(line) || !withinSentence.test(line.trimEnd());
}

const reach = 40;

/** A line in capitals that says more than a name: "HOY GANA KIM EL JUEGO". */
function isLoud(text: string, from: number, to: number): boolean {
  const before =
    text
      .slice(Math.max(0, from - reach), from)
      .split('\n')
      .at(-1) ?? '';
  const [after = ''] = text.slice(to, to + reach).split('\n');
  const others = `${before} ${after}`.match(/\p{L}{2,}/gu) ?? [];
  return others.length > 0 && others.every((word) => word === word.toUpperCase());
}

const isNext = (one: Word, index: number) => index > 0 && !isParticle(one.text);
const isParticle = (text: string) => text === text.toLowerCase() && particles.has(text);

/** What may be a surname before a name: no word with which a sentence begins, and of a script whose everyday words are known. */
export const mayStandFirst = (word: string): boolean =>
  mayBeSurname(word) && latinOrGreek.test(word) && !isBeginning(word);

/** "Queridos Amigos", "Harry Potter" */
export function isSaidOf(words: string): boolean {
  const all = words.split(' ');
  return isOtherName(all) || isAddress(all[0] ?? '');
}

/** Those of which the everyday words are known. */
export const languagesWithEverydayWords: readonly string[] = 'es el en fr de it pt pl ro ca gl'.split(' ');
