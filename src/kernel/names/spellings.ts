import { fold } from '../fold.ts';
import { normalForm } from '../normal-form.ts';
import { ofScript, ofTwoPieces } from './cut-names.ts';
import { ofIntroduced } from './introduced.ts';
import { lookAlikeIn, scripts, withPlainLetters } from './look-alikes.ts';
import { isName, namesWithin, type PrefixNode } from './prefixes.ts';
import type { Spelling, Token } from './spelling.ts';

const letter = String.raw`[\p{L}\p{M}]`;
const wordPattern = new RegExp(String.raw`${letter}[\p{L}\p{M}'’ʼ]*`, 'gu');
const written = /[\p{L}\p{M}'’ʼ]/u;

/** Signs that stand between the letters or syllables of one name, set to hide or to spell it. */
const joints = /^[-‐‑‒–—_.·•*~|\\]$/u;
/** Of letters that stand apart. */
const widestGap = 5;
const mostSyllables = 5;
const longestSyllable = 6;

/** The words of a text, and the ways in which a name is written that are no word of it. Takes time that grows with the length of the text. */
export function* spellingsIn(text: string, longestName: number, names: PrefixNode): Generator<Spelling> {
  const shown = decoded(text).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const plain = normalForm(withPlainLetters(shown), 'NFKC');
  const tokens: Token[] = Array.from(plain.matchAll(wordPattern), ({ 0: word, index }) => ({
    word,
    at: index,
    end: index + word.length,
  }));
  for (const word of new Set(tokens.map((token) => token.word))) {
    yield* ofWord(word);
    yield* ofScript(word, names);
  }
  yield* ofRunTogether(plain);
  yield* ofLettersApart(plain, tokens, names);
  yield* ofSyllables(plain, tokens, { longestName, names });
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

function* ofRunTogether(plain: string): Generator<Spelling> {
  for (const [chunk] of plain.matchAll(/\S+/gu)) {
    const isTag = chunk.includes('#');
    const isAddress = /[/_\\@]|\.\p{L}/u.test(chunk);
    if (!isTag && !isAddress && chunk.length <= longestPlainWord) continue;
    for (const [word] of chunk.matchAll(wordPattern))
      if (isTag || isAddress || word.length > longestPlainWord)
        yield { word, inside: isAddress && !isTag ? shortestInAddress : shortestInTag };
  }
}

/** "K.i.m." and "K i m": of a row of single letters, the names that it spells. */
function* ofLettersApart(plain: string, tokens: readonly Token[], names: PrefixNode): Generator<Spelling> {
  let row: string[] = [];
  let end = 0;
  for (const token of [...tokens, undefined]) {
    const single = token && token.word.replaceAll(/\p{M}/gu, '').length === 1 ? token : undefined;
    const joins =
      single && (row.length === 0 || (single.at - end <= widestGap && !/\p{N}/u.test(plain.slice(end, single.at))));
    if (!joins) {
      yield* namesAcross(row, names);
      row = [];
    }
    if (single) {
      row.push(single.word);
      end = single.end;
    }
  }
}

const shortestApart = 3;
/** A row can be as long as the text: it is read once as it stands, and once as what it looks like in each script. */
function* namesAcross(row: readonly string[], names: PrefixNode): Generator<Spelling> {
  if (row.length < shortestApart) return;
  for (const script of [undefined, ...scripts]) {
    const known = new Map<string, string>();
    const letters = row.flatMap((sign) => {
      const read = known.get(sign) ?? fold(script ? lookAlikeIn(script, sign) : sign);
      known.set(sign, read);
      return [...read];
    });
    for (const word of namesWithin(letters, names, shortestApart)) yield { word, only: 'whole' };
  }
}

/** "Lu-cí-a" and "Ki_m". */
function* ofSyllables(
  plain: string,
  tokens: readonly Token[],
  { longestName, names }: { readonly longestName: number; readonly names: PrefixNode },
): Generator<Spelling> {
  for (const [first, token] of tokens.entries()) {
    let joined = token.word;
    let end = token.end;
    for (let next = first + 1; next < first + mostSyllables && joined.length <= longestName; next += 1) {
      const other = tokens[next];
      if (!other || other.word.length > longestSyllable || !joints.test(plain.slice(end, other.at))) break;
      joined += other.word;
      end = other.end;
      if (mayBeName(joined, names)) yield { word: joined, only: 'whole' };
    }
  }
}

/** Short words in small letters are found as they stand, or not at all: how they sound says too little. */
const shortestBySound = 5;
const mayBeName = (word: string, names: PrefixNode) =>
  word.length >= shortestBySound || !/^[a-z]*$/.test(word) || isName(word, names);

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
};

/** "K1m" and "4na": digits between letters that stand for them. */
function* ofDigits(plain: string): Generator<Spelling> {
  for (const [word] of plain.matchAll(/[\p{L}\p{M}01345$@!¢€£]+/gu))
    if (word.length <= longestPlainWord && /[01345$@!¢€£]/.test(word) && written.test(word))
      yield { word: word.replaceAll(/[01345$@!¢€£]/g, (digit) => digits[digit] ?? digit), only: 'whole' };
}
