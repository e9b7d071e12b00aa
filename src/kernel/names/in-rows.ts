import { beginsWithCapital, type Word, wordsIn } from './capital-words.ts';
import { isNoOther, isShapedLikeSurname } from './small-surnames.ts';

const blank = String.raw`[ \t\u00a0\u202f]`;
const cellEnd = new RegExp(
  String.raw`${blank}{0,3}[|¦\t;•·/]{1,3}${blank}{0,3}|${blank}{1,3}[-–—]{1,2}${blank}{1,3}`,
  'u',
);
const marker = new RegExp(String.raw`^${blank}{0,3}(?:[-–—•*·]|\d{1,3}[.):])?${blank}{0,3}`, 'u');
const longestLine = 200;
const mostCells = 12;
const mostNames = 3;
const mostSurnames = 4;
const particles = new Set('de del la las los el di da do dos das du des le al van von der den'.split(' '));
const onlyWords = new RegExp(String.raw`^[\p{L}\p{M}'’-]+(?:${blank}{1,3}[\p{L}\p{M}'’-]+){0,3}$`, 'u');
/** "Kim 2", of two in the class. */
const number = new RegExp(String.raw`${blank}\d{1,2}$`, 'u');

export interface InRow<person> {
  readonly written: string;
  readonly people: readonly person[];
  readonly words: readonly string[];
}

interface Search<person> {
  readonly find: (word: string) => readonly person[];
  /** Whether a word may be one, and is no name of a pupil. */
  readonly isSurname: (word: string) => boolean;
  /** Nothing in the text has a capital. */
  readonly isSmall: boolean;
}

/** Surnames in the cell beside that of the name: "Kim | García", "3. García; Kim", "Kim – García"; in small letters "kim garcía" as well. */
export function inRows<person>(text: string, search: Search<person>): readonly InRow<person>[] {
  const lines = text.split('\n').flatMap((line) => (line.length <= longestLine ? [line.replace(marker, '')] : []));
  const isList = search.isSmall && lines.filter((line) => isNameAlone(line, search)).length >= fewestInList;
  return lines.flatMap((line) => inRow(line, search, isList));
}

/** "kim sings" is no name; two such lines are a list. */
const fewestInList = 2;

function inRow<person>(line: string, search: Search<person>, isList: boolean): readonly InRow<person>[] {
  const cells = line.split(cellEnd).map((cell) => cell.trim());
  if (cells.length > mostCells) return [];
  if (cells.length < 2) return search.isSmall ? inSmallLine(line, search, isList && isNameAlone(line, search)) : [];
  return cells.flatMap((cell, at) => {
    const people = peopleOf(cell, search);
    if (people.length === 0) return [];
    return [at - 1, at + 1].flatMap((side) => {
      const beside = cells[side] ?? '';
      const words = surnamesOf(beside, search);
      if (words.length === 0) return [];
      const [from, to] = side < at ? [beside, cell] : [cell, beside];
      return [{ written: between(line, from, to), people, words }];
    });
  });
}

/** A cell that holds the name of a pupil, and nothing else. */
function peopleOf<person>(cell: string, { find }: Search<person>): readonly person[] {
  const name = cell.replace(number, '');
  if (!onlyWords.test(name)) return [];
  const words = wordsIn(name);
  const [first] = words;
  if (!first || words.length > mostNames) return [];
  return words.every(({ text }) => find(text).length > 0 || isParticle(text)) ? find(first.text) : [];
}

function surnamesOf<person>(cell: string, { isSurname }: Search<person>): readonly string[] {
  if (!onlyWords.test(cell)) return [];
  const words = wordsIn(cell).map(({ text }) => text);
  const names = words.filter((word) => !isParticle(word));
  return words.length <= mostSurnames && names.every(isSurname) && isNoOther(names) ? names : [];
}

function between(line: string, from: string, to: string): string {
  const start = line.indexOf(from);
  return line.slice(start, line.indexOf(to, start + from.length) + to.length);
}

/** "kim garcía" alone on its line */
function isNameAlone<person>(line: string, { find, isSurname }: Search<person>): boolean {
  if (!onlyWords.test(line.trim())) return false;
  const [first, next, ...others] = wordsIn(line);
  return (
    first !== undefined &&
    next !== undefined &&
    others.length < mostNames - 1 &&
    find(first.text).length > 0 &&
    isSurname(next.text)
  );
}

/** Within a sentence only what is hardly another word, for any may follow a name there. */
function inSmallLine<person>(
  line: string,
  { find, isSurname }: Search<person>,
  isSure: boolean,
): readonly InRow<person>[] {
  const words = wordsIn(line);
  return words.flatMap((first, at) => {
    const people = find(first.text);
    const next = words[at + 1];
    if (people.length === 0 || !next || !followsAt(line, first, next) || !isSurname(next.text)) return [];
    const isFound = (isSure && at === 0) || isShapedLikeSurname(next.text);
    return isFound ? [{ written: line.slice(first.from, next.to), people, words: [next.text] }] : [];
  });
}

const followsAt = (line: string, first: Word, next: Word) =>
  /^[ \t\u00a0\u202f]{1,3}$/.test(line.slice(first.to, next.from));
const isParticle = (text: string) => !beginsWithCapital(text) && particles.has(text);
