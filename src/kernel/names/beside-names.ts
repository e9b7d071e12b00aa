import { beginsWithCapital, isCapitals, type Word } from './capital-words.ts';
import { isOtherName } from './no-surnames.ts';

/** "Kim de García", "Kim la de García"; in small letters others stand before surnames as well, and are found with those. */
const ofWords = new Set('de del da do dos das di du della dello degli del’ του της τού τής των von van'.split(' '));
const articles = new Set('la las los el le al il lo o a ο η το der den'.split(' '));
const mostArticles = 2;
/** Longer names are none. */
const reach = 80;
const blank = String.raw`[ \t\u00a0\u202f]`;
const capital = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,40}`;
const inBrackets = new RegExp(
  `^${blank}{0,2}[(\\[{]${blank}?((?:\\p{L}{1,5}${blank}){0,3}${capital}(?:${blank}\\p{L}[\\p{L}\\p{M}'’-]{0,40}){0,3})${blank}?[)\\]}]`,
  'u',
);
const initial = new RegExp(String.raw`^${blank}{1,2}((?:\p{Lu}\.${blank}?){1,3})(?!${blank}?\d|\p{L})`, 'u');
const initialInBrackets = new RegExp(String.raw`^${blank}{0,2}[(\[{]${blank}?((?:\p{Lu}\.${blank}?){1,3})[)\]}]`, 'u');
const comma = new RegExp(`^,${blank}{1,2}$`);
/** Behind "García, Kim" nothing else is said of Kim; behind "Gracias, Kim!" neither, but with feeling. */
const endOfItem = new RegExp(`^${blank}{0,2}(?:$|[\\n.;)\\]])`);
const enumerated = new RegExp(
  String.raw`(?:,|(?<!\p{L})(?:y|e|i|and|und|et|και|oraz|или|та|og|och|ja|en))${blank}{0,2}$`,
  'iu',
);

export interface Beside {
  readonly from: number;
  readonly to: number;
  /** What is the surname, or else a place that the program does not know. */
  readonly words: readonly string[];
  /** There people are often called by what they do: "Kim (Wolf)". */
  readonly inBrackets?: true;
}

interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  /** Of the first name. */
  readonly at: number;
  /** Whether a word may be one, and is no name of a pupil. */
  readonly isSurname: (word: string) => boolean;
  /** Whether a sentence begins here. */
  readonly isStart: (from: number) => boolean;
  /** Every noun has a capital. */
  readonly hasCapitalNouns: boolean;
}

/** A surname that stands beside a first name and not right behind it: in brackets, behind "de", as an initial, before a comma. */
export function surnameBeside(place: Place): Beside | undefined {
  const first = place.words[place.at];
  if (!first) return undefined;
  const behind = place.text.slice(first.to, first.to + reach);
  const short = initial.exec(behind) ?? initialInBrackets.exec(behind);
  if (short && !isCapitals(first.text))
    return { from: first.from, to: first.to + short[0].trimEnd().length, words: short[1]?.match(/\p{L}/gu) ?? [] };
  if (place.hasCapitalNouns) return undefined;
  return bracketed(place, first, behind) ?? behindOf(place, first) ?? beforeComma(place, first, behind);
}

function bracketed({ isSurname }: Place, first: Word, behind: string): Beside | undefined {
  const [written, inside = ''] = inBrackets.exec(behind) ?? [];
  if (written === undefined) return undefined;
  const words = inside.split(/[^\p{L}\p{M}'’]+/u).filter((one) => one !== '');
  const names = words.filter((one) => !isParticle(one));
  const areSurnames = names.every(isSurname) && !isOtherName(names);
  return areSurnames && !names.some(isShort)
    ? { from: first.from, to: first.to + written.length, words: names, inBrackets: true }
    : undefined;
}

function behindOf({ text, words, at, isSurname }: Place, first: Word): Beside | undefined {
  let [last, isOf, count] = [first, false, 0];
  for (const one of words.slice(at + 1, at + 2 + 2 * mostArticles)) {
    if (!/^[ \t\u00a0\u202f]{1,3}$/.test(text.slice(last.to, one.from))) return undefined;
    const small = one.text.toLowerCase();
    if (count <= mostArticles && one.text === small && (ofWords.has(small) || articles.has(small))) {
      isOf ||= ofWords.has(small);
      [last, count] = [one, count + 1];
      continue;
    }
    const names = capitalsFrom(words, words.indexOf(one, at), text);
    if (!isOf || !isSurname(one.text) || isShort(one.text) || isOtherName(names)) return undefined;
    return { from: first.from, to: one.to, words: [one.text] };
  }
  return undefined;
}

/** With the next words, as far as they have capitals and follow each other. */
function capitalsFrom(words: readonly Word[], at: number, text: string): readonly string[] {
  const names: string[] = [];
  for (const [index, one] of words.slice(at, at + 3).entries()) {
    const before = words[at + index - 1];
    const follows = index === 0 || (before && /^[ \t-]{1,2}$/.test(text.slice(before.to, one.from)));
    if (!follows || !beginsWithCapital(one.text)) break;
    names.push(one.text);
  }
  return names;
}

/** Also "García de la Cruz, Kim". */
function beforeComma({ text, words, at, isSurname, isStart }: Place, first: Word, behind: string): Beside | undefined {
  const last = words[at - 1];
  if (!last || !comma.test(text.slice(last.to, first.from)) || !endOfItem.test(behind)) return undefined;
  if (!isSurname(last.text)) return undefined;
  const names = namesUntil(words, at - 1, text);
  const start = names.find((one) => !isParticle(one.text)) ?? last;
  const written = names.map((one) => one.text).filter((one) => !isParticle(one));
  if (isStart(names[0]?.from ?? start.from) || isOtherName(written) || isOtherName([last.text])) return undefined;
  if (enumerated.test(text.slice(Math.max(0, start.from - 8), start.from))) return undefined;
  return { from: start.from, to: first.to, words: written };
}

/** This name with those before it, and what is between them. */
function namesUntil(words: readonly Word[], at: number, text: string): readonly Word[] {
  const last = words[at];
  let names = last ? [last] : [];
  for (const one of words.slice(Math.max(0, at - 4), at).reverse()) {
    const [next] = names;
    const follows = next !== undefined && /^[ \t-]{1,2}$/.test(text.slice(one.to, next.from));
    if (!follows || !(beginsWithCapital(one.text) || isParticle(one.text))) break;
    names = [one, ...names];
  }
  return names;
}

/** "USA", "CEIP Norte", "ESO" */
const isShort = (text: string) => isCapitals(text) && text.length <= 5;
const isParticle = (text: string) => text === text.toLowerCase() && (ofWords.has(text) || articles.has(text));
