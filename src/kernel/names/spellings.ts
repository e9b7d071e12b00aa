import { normalForm } from '../normal-form.ts';
import { ofScript, ofTwoPieces } from './cut-names.ts';
import { ofIntroduced } from './introduced.ts';
import { ofLettersApart, ofSyllables } from './letters-apart.ts';
import { withPlainLetters } from './look-alikes.ts';
import type { AllForms } from './name-forms.ts';
import type { PrefixNode } from './prefixes.ts';
import type { Spelling, Token } from './spelling.ts';

const letter = String.raw`[\p{L}\p{M}]`;
const aWord = new RegExp(String.raw`${letter}[\p{L}\p{M}'’ʼ]*`, 'uy');
const written = /[\p{L}\p{M}'’ʼ]/u;

/** A text as it is read for names, and its words. */
export interface ReadText {
  readonly plain: string;
  readonly tokens: readonly Token[];
}

export function readText(text: string): ReadText {
  return readWords(plainOf(text));
}

/** The same of what has its plain letters already. */
export const readWords = (plain: string): ReadText => ({ plain, tokens: tokensIn(plain) });

export const plainOf = (text: string): string =>
  normalForm(withPlainLetters(decoded(text).replaceAll(ignorable, '')), 'NFKC');

/** Without the arrays that a search for matches makes: a text has as many words as every second of its letters. */
function tokensIn(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  beforeWord.lastIndex = 0;
  while (beforeWord.test(plain)) {
    const at = beforeWord.lastIndex;
    aWord.lastIndex = at;
    if (!aWord.test(plain)) break;
    const end = aWord.lastIndex;
    tokens.push({ word: plain.slice(at, end), at, end });
    beforeWord.lastIndex = end;
  }
  return tokens;
}

const beforeWord = /[^\p{L}\p{M}]*/uy;

const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

/** What a word is read as. */
export function* spellingsOf(word: string, names: PrefixNode): Generator<Spelling> {
  yield* ofWord(word);
  yield* ofScript(word, names);
}

/** The ways in which a name is written that are no word of the text. Takes time that grows with the length of the text. */
export function* otherSpellings(
  { plain, tokens }: ReadText,
  sought: Pick<AllForms<unknown>, 'longest' | 'names' | 'scripts' | 'mayStart'>,
): Generator<Spelling> {
  const { names } = sought;
  yield* ofRunTogether(plain, tokens);
  yield* ofLettersApart(plain, tokens, sought);
  yield* ofSyllables(plain, tokens, sought);
  yield* ofTwoPieces(plain, tokens, names);
  yield* ofIntroduced(tokens, names);
  yield* ofDigits(plain);
}

/** In addresses, letters beyond English ones are written by their bytes: K%C3%AFm. */
function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}

function* ofWord(word: string): Generator<Spelling> {
  yield { word };
  // "Kiiim": a letter that stands three times stands there for one, or for two.
  if (/(.)\1\1/u.test(word)) {
    yield { word: word.replaceAll(/(.)\1{2,}/gu, '$1'), only: 'whole' };
    yield { word: word.replaceAll(/(.)\1{2,}/gu, '$1$1'), only: 'whole' };
  }
  // "TeamKim" and "KIMteam".
  const pieces = word.split(/(?<=\p{Ll}\p{M}?)(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
  if (pieces.length > 1) for (const piece of pieces) yield { word: piece };
}

const shortestInTag = 3;
const shortestInAddress = 4;
/** Beyond this, a word is read as several that run together. */
const longestPlainWord = 30;

function* ofRunTogether(plain: string, tokens: readonly Token[]): Generator<Spelling> {
  if (!/[#/_\\@]|\.\p{L}|\S{31}/u.test(plain)) return;
  let next = 0;
  for (const { 0: chunk, index: start } of plain.matchAll(/\S{3,}/gu)) {
    const isTag = chunk.includes('#');
    const isAddress = /[/_\\@]|\.\p{L}/u.test(chunk);
    if (!isTag && !isAddress && chunk.length <= longestPlainWord) continue;
    const shortest = isAddress && !isTag ? shortestInAddress : shortestInTag;
    while ((tokens[next]?.at ?? Infinity) < start) next += 1;
    for (let token = tokens[next]; token && token.at < start + chunk.length; token = tokens[next]) {
      const { word, at } = token;
      if (word.length >= shortest && (isTag || isAddress || word.length > longestPlainWord))
        yield { word, at, inside: shortest };
      next += 1;
    }
  }
}

const digits: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  $: 's',
  '¢': 'c',
  '€': 'e',
  '£': 'l',
  '@': 'a',
  '!': 'i',
  '|': 'i',
  '₭': 'k',
  '₦': 'n',
  '₮': 't',
  '₩': 'w',
  '¥': 'y',
  '₱': 'p',
  '₵': 'c',
  '₥': 'm',
  '₳': 'a',
};

const anyDigit = /[01345$@!¢€£|₭₦₮₩¥₱₵₥₳]/u;
const eachDigit = /[01345$@!¢€£|₭₦₮₩¥₱₵₥₳]/gu;
const letters = /[\p{L}\p{M}01345$@!¢€£|₭₦₮₩¥₱₵₥₳]+/gu;

/** "K1m", "4na" and "K|m": digits and signs between letters that stand for them. */
function* ofDigits(plain: string): Generator<Spelling> {
  if (!anyDigit.test(plain)) return;
  for (const { 0: word, index: at } of plain.matchAll(letters))
    if (word.length <= longestPlainWord && anyDigit.test(word) && written.test(word))
      yield { at, word: word.replaceAll(eachDigit, (digit) => digits[digit] ?? digit), only: 'whole' };
}
