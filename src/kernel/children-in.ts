import { fold } from './fold.ts';
import { besideAges } from './names/beside-ages.ts';
import {
  beginsWithCapital,
  isCapitals,
  isInitial,
  mayBeSurname,
  once,
  type Word,
  wordsIn,
} from './names/capital-words.ts';
import {
  ands,
  articles,
  belongings,
  between,
  childWords,
  copulas,
  places,
  pupilWords,
  relatives,
  setOf,
} from './names/child-words.ts';
import { isAddress, isBeginning } from './names/everyday-words.ts';
import { inColumns } from './names/in-columns.ts';
import { inLists } from './names/in-lists.ts';
import { inSmallLetters } from './names/in-small-letters.ts';
import { isGreeting, isOtherName } from './names/no-surnames.ts';
import { withParents } from './names/with-parents.ts';
import { wordsWithin } from './names/words-within.ts';
import { normalForm } from './normal-form.ts';

const particles = setOf('de del la las los da do dos das di du des le van von der den zu ter bin al el');
const blank = /^[ \t\u00a0\u202f]{1,3}$/;
const joint = /^(?:[ \t\u00a0\u202f]{1,3}|[-‐_])$/;
const initialEnd = /^\.?[ \t\u00a0]{0,3}$/;
/** Between two names of a list, also behind the class or the age of the first one: "Kim García (3B), Ane". */
const separator =
  /^(?:[ \t]?\(\d{0,2}[ºª]?\)|\))?[ \t\u00a0]{0,2}(?:[,;&+][ \t\u00a0]{0,2}|[ \t\u00a0])(?:\d{1,2},[ \t\u00a0]{0,2})?$/;
const isClassBehind = /^[ \t\u00a0]{0,2}\(\d{1,2}[ºª]?[ \t]?$/;
/** What tells an apposition from the subject of a sentence: "Kim García, a pupil of 3B" and "In Casa Batlló, a pupil drew". */
const goesOnBehind =
  /^(?:\s*[,.;)]|\s*$|\s(?:of|from|in|at|de|del|της|του|από|von|aus|der|du|di|da|do|din|z|із|от|na)\s)/iu;
/** "our pupil, Kim García" and "pupil: Kim García". */
const opening =
  /^[ \t\u00a0\u202f]{0,2}(?:[,:–—-]|\d{1,2}[ºª]?)?[ \t\u00a0\u202f]{0,3}["“«„‘'(]?(?:\d{1,2}[ºª]?)?[ \t]{0,2}$/;
const [mostBetween, mostNames, mostArticles] = [5, 5, 3];

/**
 * First name and surname of children, where a text says that it is one: "mi alumna Kim García", "our pupil Kim García of 3B". The names of
 * children who have no account here are known to nobody else.
 */
export function childrenIn(text: string): readonly string[] {
  const normal = normalForm(text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''), 'NFC');
  const words = wordsIn(normal);
  const isChild = once((word: string) => !isCapitals(word) && childWords.has(fold(word.replace(possessive, ''))));
  const found = new Set<string>();
  let read = -1;
  for (const [at, { text: word }] of words.entries()) {
    if (at <= read || !isChild(word)) continue;
    const first = firstOf(words, at, normal);
    const names = first === undefined ? namesBefore(words, at, normal) : namesFrom(words, first, normal);
    read = Math.max(read, names.at(-1)?.last ?? read);
    for (const name of names) if (name.isFull) found.add(writtenOf(words, name, normal));
  }
  const others = [
    ...namesInLines(normal),
    ...namesInTables(normal),
    ...inColumns(normal),
    ...besideAges(normal, words),
    ...inLists(normal),
    ...withParents(normal),
    ...inSmallLetters(normal, words),
  ];
  const covered = new Set([...found].flatMap(wordsWithin));
  for (const name of others) {
    if (covered.has(name)) continue;
    found.add(name);
    for (const part of wordsWithin(name)) covered.add(part);
  }
  return [...found];
}

const possessive = /['’]s?$/;

/** From the first to the last of these words. */
interface Name {
  readonly first: number;
  readonly last: number;
  readonly isFull: boolean;
}

const writtenOf = (words: readonly Word[], { first, last }: Name, text: string): string =>
  text.slice(words[first]?.from, words[last]?.to);

/** "students from Baker School", with the word before the name. */
const isPlace = ([before, ...name]: readonly Word[]): boolean =>
  before !== undefined && isBeforePlace(before.text) && name.some((one) => !isNoOther(one.text));

const isBeforePlace = (word: string) => places.has(fold(word)) || belongings.has(fold(word));

const [mostInList, mostGap] = [100, 5];

/** "Kim García, Ane (3B) and Jon": the names of a list, also first names alone. */
function namesFrom(words: readonly Word[], first: number, text: string): readonly Name[] {
  const names: Name[] = [];
  let next: number | undefined = first;
  while (next !== undefined && names.length < mostInList) {
    const end = endOf(words, next, text);
    const name: Name = {
      first: next,
      last: end ?? next,
      isFull: end !== undefined && !isPlace(words.slice(next - 1, end + 1)),
    };
    names.push(name);
    next = nextInList(words, name.last, text);
  }
  return names;
}

/** The place of the next name of a list behind the word at this place. */
function nextInList(words: readonly Word[], last: number, text: string): number | undefined {
  for (let index = last + 1; index <= last + mostGap; index += 1) {
    const [before, one] = [words[index - 1], words[index]];
    if (!before || !one) return undefined;
    const gap = text.slice(before.to, one.from);
    // "Kim García (3B), Ane"
    if (isClass(text, one) && (index === last + 1 ? isClassBehind : blank).test(gap)) continue;
    const isAnd = ands.has(fold(one.text));
    const isJoined = separator.test(gap) || ands.has(fold(before.text));
    if (isAnd && (blank.test(gap) || separator.test(gap))) continue;
    return isJoined && mayBeginName(text, one) ? index : undefined;
  }
  return undefined;
}

/** "Kim García, a pupil of 3B", "Kim García (our pupil)" and "Kim García is a pupil of 3B". */
function namesBefore(words: readonly Word[], at: number, text: string): readonly Name[] {
  const word = words[at];
  if (!word || !pupilWords.has(fold(word.text))) return [];
  let start = at;
  while (start > at - mostArticles && isArticle(words[start - 1], words[start], text)) start -= 1;
  const isSaid = copulas.has(fold(words[start - 1]?.text ?? ''));
  if (isSaid) start -= 1;
  const [last, article] = [words[start - 1], words[start]];
  if (!last || !article) return [];
  const gap = text.slice(last.to, article.from);
  const isApposition =
    /^ {0,2}\($/.test(gap) || (/^,[ \u00a0]$/.test(gap) && goesOnBehind.test(text.slice(word.to, word.to + 8)));
  if (isSaid ? !blank.test(gap) : !isApposition) return [];
  let first = start - 1;
  while (first > start - mostNames && isPartBefore(words[first - 1], words[first], text)) first -= 1;
  while (first < start - 1 && particles.has(words[first]?.text ?? '')) first += 1;
  const names = words.slice(first, start).map((one) => one.text);
  const [head] = words.slice(first, start);
  const isSomewhere =
    places.has(fold(words[first - 1]?.text ?? '')) &&
    head !== undefined &&
    /^[ \u00a0]$/.test(text.slice(head.from - 1, head.from));
  if (names.length < 2 || isSomewhere || !names.every(isPartOfName) || names.some((one) => !isNoOther(one))) return [];
  return head && mayBeginName(text, head) ? [{ first, last: start - 1, isFull: true }] : [];
}

function isArticle(one: Word | undefined, next: Word | undefined, text: string): boolean {
  return (
    one !== undefined && next !== undefined && articles.has(fold(one.text)) && blank.test(text.slice(one.to, next.from))
  );
}

const isPartOfName = (word: string) => particles.has(word) || mayBeSurname(word) || isInitial(word);

function isPartBefore(one: Word | undefined, next: Word | undefined, text: string): boolean {
  if (!one || !next) return false;
  const gap = text.slice(one.to, next.from);
  return (
    (joint.test(gap) || (isInitial(one.text) && initialEnd.test(gap))) &&
    isPartOfName(one.text) &&
    (!isInitial(one.text) || gap.startsWith('.'))
  );
}

const bullet = /^\s{0,4}(?:[-–—•*·]|\d{1,3}[.)]?)?\s{0,3}/u;
const nameLine =
  /^(\p{Lu}[^\s,;:]{0,30}(?: ?, ?| |-)(?:\p{L}[^\s,;:]{0,30} ){0,3}\p{Lu}[^\s,;:.]{1,30})[\s,;.]{0,3}(?:\([^()]{1,12}\))?\s{0,3}$/u;
const [longestLine, longestRow] = [100, 500];

/** Below a line that says "Pupils:", the lines that hold a full name and nothing else. */
function namesInLines(text: string): readonly string[] {
  const found: string[] = [];
  let isBelow = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.length > longestLine) {
      isBelow &&= line.trim() === '';
      continue;
    }
    const name = isBelow ? fullNameIn(line) : undefined;
    if (name !== undefined) found.push(name);
    else isBelow = isHeading(line);
  }
  return found;
}

/** A full name that stands there alone. */
function fullNameIn(line: string): string | undefined {
  const [, name] = nameLine.exec(line.replace(bullet, '')) ?? [];
  const parts = name === undefined ? [] : wordsIn(name).map((one) => one.text);
  const isName =
    parts.length > 1 && parts.every(isPartOfName) && parts.every(isNoOther) && !isBeginning(parts[0] ?? '');
  return isName ? name : undefined;
}

const cellEnd = / ?[|\t] ?| [–—] /;

/** Below the cell that says "Pupil" at the head of a table, the full names of its rows. */
function namesInTables(text: string): readonly string[] {
  const found: string[] = [];
  let column = -1;
  for (const line of text.split('\n')) {
    const cells = line.length > longestRow ? [] : line.split(cellEnd);
    if (cells.length < 2) column = -1;
    else if (column < 0) column = cells.findIndex(isHeadOfColumn);
    const name = column < 0 ? undefined : fullNameIn(cells[column] ?? '');
    if (name !== undefined) found.push(name);
  }
  return found;
}

function isHeadOfColumn(cell: string): boolean {
  const words = wordsIn(cell).map((one) => fold(one.text));
  return words.length < 5 && words.some((one) => childWords.has(one)) && words.every(isOfHeading);
}

const isOfHeading = (word: string) => childWords.has(word) || articles.has(word) || between.has(word);

/** "Pupils:", "Our pupils of 3B:" and "Our pupils" alone. */
function isHeading(line: string): boolean {
  const words = wordsIn(line).map((one) => fold(one.text));
  if (!words.some((one) => childWords.has(one)) || words.length > 8) return false;
  return /:\s{0,3}$/.test(line) || words.every((one) => childWords.has(one) || articles.has(one));
}

/** The place of the first name behind the word at this place. */
function firstOf(words: readonly Word[], at: number, text: string): number | undefined {
  let isClause = false;
  for (let index = at + 1; index <= at + 1 + mostBetween; index += 1) {
    const [before, one] = [words[index - 1], words[index]];
    if (!before || !one || !opening.test(text.slice(before.to, one.from))) return undefined;
    if (isClause) {
      // "The pupil who won is Kim García"
      isClause = !copulas.has(fold(one.text));
      if (isClause && beginsWithCapital(one.text)) return undefined;
      continue;
    }
    isClause = relatives.has(fold(one.text));
    if (isClause) continue;
    if (mayBeginName(text, one) && !isClass(text, one)) return index;
    if (!between.has(fold(one.text)) && !copulas.has(fold(one.text)) && !isClass(text, one)) return undefined;
  }
  return undefined;
}

/** "3B", "6º A" */
const isClass = (text: string, { from, to }: Word) =>
  to - from === 1 && /\d[ºª]?[ \t]?$/.test(text.slice(Math.max(0, from - 4), from));

/** Begins with a name, or with the first letter of one: "K. García". */
function mayBeginName(text: string, { text: word, to }: Word): boolean {
  return mayBeFirst(word) || (isInitial(word) && text.charAt(to) === '.');
}

function mayBeFirst(word: string): boolean {
  return mayBeSurname(word) && !isBeginning(word) && !isAddress(word) && isNoOther(word) && !between.has(fold(word));
}

const isNoOther = (word: string) => !isOtherName([word]) && !isGreeting(word);

/** The place of the last word of the name; undefined where no surname follows. */
function endOf(words: readonly Word[], first: number, text: string): number | undefined {
  let end: number | undefined;
  for (let index = first + 1; index < first + mostNames; index += 1) {
    const [before, one] = [words[index - 1], words[index]];
    if (!before || !one) break;
    const gap = text.slice(before.to, one.from);
    const isBehindInitial = isInitial(before.text) && initialEnd.test(gap);
    if (!joint.test(gap) && !isBehindInitial) break;
    if (isInitial(one.text) && blank.test(gap)) {
      // "Kim G."
      if (text.charAt(one.to) === '.') end = index;
      continue;
    }
    if (!beginsWithCapital(one.text) && particles.has(fold(one.text))) continue;
    if (!mayBeSurname(one.text) || isGreeting(one.text)) break;
    end = index;
  }
  return end;
}
