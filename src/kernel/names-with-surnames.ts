import { fold } from './fold.ts';
import { guessLanguage } from './guess-language.ts';
import { nameSearch } from './named-in.ts';
import { aloneOnLines } from './names/alone-on-lines.ts';
import { isSaidOf, languagesWithEverydayWords, mayStandFirst, surnameBefore } from './names/before-names.ts';
import { surnameBeside } from './names/beside-names.ts';
import {
  beginsWithCapital,
  isCapitals,
  isInitial,
  mayBeSurname,
  once,
  type Word,
  wordsIn,
} from './names/capital-words.ts';
import { familySurnames } from './names/family-surnames.ts';
import { inAddresses } from './names/in-addresses.ts';
import { inRows } from './names/in-rows.ts';
import { withPlainLetters } from './names/look-alikes.ts';
import { isGreeting, isOtherName } from './names/no-surnames.ts';
import { mayBeSmallSurname } from './names/small-surnames.ts';
import { toldSurnames } from './names/told-surnames.ts';
import { normalForm } from './normal-form.ts';

const and = new Set('y i e'.split(' '));
/** Between two surnames; in small letters behind a first name they mostly say where somebody is from: "Ane de Bilbao". */
const particles = new Set('de del la las los el di da do dos das du des le al ben'.split(' '));
/** Also in small letters between a first name and a surname. */
const nobiliary = new Set('van von der den zu ter'.split(' '));
/** Every noun has a capital there: what follows a name is a surname for certain only where a sentence begins with the name. */
const withCapitalNouns = new Set(['de', 'lb']);
const mostWords = 6;
/** So many words tell in which language a text is. */
const mostGuessed = 400;
const betweenWords = /^(?:[ \t\u00a0\u202f]{1,3}|[-_]?)$/;
/** "Kim 2 García", of two in the class, and "Kim “García”". */
const behindName = /^[ \t\u00a0\u202f]{1,3}(?:\d{1,2}[ \t\u00a0\u202f]{1,3}|["'“”«„‘])$/;
/** A line of a list by surnames: "García López, Kim". */
const surnameFirst =
  /^[ \t]{0,3}((?:\p{Ll}{1,3} ){0,3}\p{Lu}[^\s,;]{1,40}(?: \p{L}[^\s,;]{0,40}){0,3}), {0,2}(\p{L}[\p{L}\p{M}]{0,40})[ \t.;]{0,3}$/u;
const longestLine = 200;
const fewestInList = 3;
const afterInitial = /^\.[ \t\u00a0\u202f]{0,3}$/;
const sentenceStart = /(?:^|[.!?…:\n])["'»“”«„(\s]{0,3}$/;

interface Person {
  readonly name: string;
}

/** More than the first name of some people, as a text says it: "Mikel Agirre". */
export interface WithSurname<person extends Person = Person> {
  readonly written: string;
  readonly people: readonly person[];
  /** What stands beside the name and not right behind it: it may be a town or a school as well. */
  readonly beside?: readonly string[];
  /** It stands in brackets, where it may be what the pupil plays or does as well. */
  readonly inBrackets?: true;
  /** It stands before the name, where it may be an everyday word of the language as well. */
  readonly before?: true;
}

/** With plain letters for those in circles and of formulas, and without signs that nobody sees. */
const asLetters = (text: string): string =>
  normalForm(withPlainLetters(text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')), 'NFC').replaceAll(
    /[\u{1d400}-\u{1d7ff}\uff21-\uff5a\u24b6-\u24e9]/gu,
    (letter) => normalForm(letter, 'NFKC'),
  );

/** Where a text tells more of these people than their first names, each once. */
export function namesWithSurnames<person extends Person>(
  text: string,
  people: readonly person[],
): WithSurname<person>[] {
  if (people.length === 0) return [];
  const normal = asLetters(text);
  const words = wordsIn(normal);
  const guessed = words.slice(0, mostGuessed).map((one) => fold(one.text));
  const language = guessLanguage(guessed, []);
  const hasCapitalNouns = withCapitalNouns.has(language ?? '');
  const likely = guessLanguage(guessed, languagesWithEverydayWords) ?? '';
  const isStart = (from: number) => sentenceStart.test(normal.slice(Math.max(0, from - 4), from));
  const find = once(nameSearch(people).word);
  const isSurname = once((word: string) => mayBeSurname(word) && find(word).length === 0);
  const isFirst = once((word: string) => isSurname(word) && mayStandFirst(word));
  const isOther = once(isSaidOf);
  const found = new Map<string, WithSurname<person>>();
  for (const [at, first] of words.entries()) {
    if (!beginsWithCapital(first.text) || isPossessive(first.text)) continue;
    const named = find(first.text);
    if (named.length === 0) continue;
    const near = words.slice(Math.max(0, at - 1), at + 1 + mostWords);
    const isCertain = !hasCapitalNouns || isStart(first.from);
    const end = isCertain ? endOfName(near, Math.min(at, 1), normal, isSurname) : undefined;
    if (end !== undefined) {
      const written = normal.slice(first.from, end);
      found.set(written, { written, people: named });
      continue;
    }
    const beside = surnameBeside({ text: normal, words, at, isSurname, isStart, hasCapitalNouns });
    const before =
      !beside && languagesWithEverydayWords.includes(likely)
        ? surnameBefore({ text: normal, words, at, isSurname: isFirst, isOther, hasCapitalNouns })
        : undefined;
    if (before) {
      const written = normal.slice(before.from, before.to);
      found.set(written, { written, people: named, beside: before.words, before: true });
    }
    if (!beside || isOwnInitial(beside.words, named)) continue;
    const written = normal.slice(beside.from, beside.to);
    found.set(written, {
      written,
      people: named,
      beside: beside.words,
      ...(beside.inBrackets && { inBrackets: true }),
    });
  }
  const isSmall = !/\p{Lu}/u.test(normal);
  const isSmallSurname = once((word: string) => mayBeSmallSurname(word) && find(word).length === 0);
  for (const one of inListsBySurname(normal, find, isSurname)) found.set(one.written, one);
  for (const { written, people: named, words: beside } of [
    ...inRows(normal, { find, isSurname: isSmall ? isSmallSurname : isSurname, isSmall }),
    ...toldSurnames(normal, { words, find, isSurname }),
    ...familySurnames(normal, { words, find, isSurname }),
    ...inAddresses(normal, find),
    ...aloneOnLines(normal, { find, isSurname: isFirst, isOther }),
  ])
    if (!found.has(written)) found.set(written, { written, people: named, beside, before: true });
  return [...found.values()];
}

/** A class with two of a name may call one of them "Kim G.": the teacher has chosen it. */
function isOwnInitial(letters: readonly string[], people: readonly Person[]): boolean {
  return letters.every(
    (letter) =>
      [...letter].length === 1 &&
      people.some(({ name }) => wordsIn(name).some(({ text }) => fold(text) === fold(letter))),
  );
}

/** "Bravo, Mikel" is no surname: one word counts only where several lines are written so. */
function inListsBySurname<person extends Person>(
  text: string,
  find: (piece: string) => readonly person[],
  isSurname: (word: string) => boolean,
): WithSurname<person>[] {
  const isSaid = once((words: string) => isOtherName(words.split(' ')));
  const lines = text.split('\n').flatMap((line) => {
    if (!line.includes(',')) return [];
    const [, family = '', first = ''] = (line.length <= longestLine && surnameFirst.exec(line)) || [];
    const parts = wordsIn(family).filter((one) => !isParticle(one.text) && !nobiliary.has(one.text.toLowerCase()));
    const isName = parts.length > 0 && parts.every((one) => isSurname(one.text));
    const isGreeting = isSaid(parts.map((one) => one.text).join(' '));
    return isName && !isGreeting ? [{ written: line.trim(), first, parts: parts.length }] : [];
  });
  return lines.flatMap(({ written, first, parts }) => {
    const people = parts > 1 || lines.length >= fewestInList ? find(first) : [];
    return people.length > 0 ? [{ written, people }] : [];
  });
}

/** Whether what is written is the name of one of these, in some form of the words: "Ana García" of Ana García López. */
export function isFullNameOf(written: string, fullNames: readonly string[]): boolean {
  const words = wordsIn(normalForm(written, 'NFC'));
  return fullNames.some((name) => {
    const parts = wordsIn(normalForm(name, 'NFC'));
    const both = Math.min(parts.length, words.length);
    return both >= 2 && parts.slice(0, both).every((part, index) => isSameName(words[index]?.text ?? '', part.text));
  });
}

function isSameName(text: string, name: string): boolean {
  return fold(text) === fold(name) || nameSearch([{ name }]).word(text).length > 0;
}

/** After the last surname behind the first name, which stands at this place among the words; undefined where none follows. */
function endOfName(
  words: readonly Word[],
  at: number,
  text: string,
  isSurname: (word: string) => boolean,
): number | undefined {
  let end: number | undefined;
  for (const [index, one] of words.entries()) {
    const before = words[index - 1];
    if (index <= at || !before) continue;
    const between = text.slice(before.to, one.from);
    const isBehind = index === at + 1 && behindName.test(between);
    if (
      !betweenWords.test(between) &&
      !isBehind &&
      !(index > at + 1 && isInitial(before.text) && afterInitial.test(between))
    )
      break;
    if (mayStandBefore(one.text, end !== undefined || (index > at + 1 && isParticle(before.text)))) continue;
    if (!isSurname(one.text) || (index === at + 1 && isGreeting(one.text))) break;
    if (isLoud(words, at, text) && isCapitals(one.text)) break;
    end = one.to;
  }
  return end;
}

/** What is no surname and may stand in front of one: particles, and the first letter of another first name. */
function mayStandBefore(text: string, goesOn: boolean): boolean {
  if (nobiliary.has(text.toLowerCase()) || isInitial(text)) return true;
  if (isParticle(text)) return goesOn || beginsWithCapital(text);
  return goesOn && and.has(text);
}

/** A whole line in capitals: "ANE GANA EL JUEGO". In "Hoy MIKEL AGIRRE midió" others are not. */
function isLoud(words: readonly Word[], at: number, text: string): boolean {
  const first = words[at];
  if (!first || !isCapitals(first.text)) return false;
  const loud = (one: Word | undefined) => one === undefined || isCapitals(one.text);
  const onLine = (one: Word | undefined, next: Word | undefined) =>
    one && next && !text.slice(one.to, next.from).includes('\n') ? one : undefined;
  const after = words.slice(at + 1).find((one) => !isCapitals(one.text));
  const isOnLine = after && !text.slice(first.to, after.from).includes('\n');
  return loud(at > 0 ? onLine(words[at - 1], first) : undefined) && !isOnLine;
}

const isParticle = (text: string) => particles.has(text.toLowerCase());
const isPossessive = (text: string) => /['’]s?$/i.test(text);
