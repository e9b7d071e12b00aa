import { fold } from '../fold.ts';
import { isPlain } from '../normal-form.ts';
import { lookAlikeIn } from './look-alikes.ts';
import type { AllForms } from './name-forms.ts';
import { isName, namesWithin, type PrefixNode } from './prefixes.ts';
import type { Spelling, Token } from './spelling.ts';

/** The names that are looked for. */
export type Sought = Pick<AllForms<unknown>, 'longest' | 'names' | 'scripts' | 'mayStart'>;

/** Of letters that stand apart. */
const widestGap = 5;

/** "K.i.m." and "K i m": of a row of single letters, the names that it spells. */
export function* ofLettersApart(plain: string, tokens: readonly Token[], sought: Sought): Generator<Spelling> {
  let row: string[] = [];
  let [start, end] = [0, 0];
  for (const token of tokens) {
    const isSingle = isOneLetter(token.word);
    const joins = isSingle && row.length > 0 && token.at - end <= widestGap && !hasNumber(plain, end, token.at);
    if (!joins && row.length > 0) {
      if (row.length >= shortestApart) yield* namesAcross(row, start, sought);
      row = [];
    }
    if (!isSingle) continue;
    if (row.length === 0) start = token.at;
    row.push(token.word);
    end = token.end;
  }
  if (row.length >= shortestApart) yield* namesAcross(row, start, sought);
}

/** With its marks: a normal form leaves at most so many. */
const mostMarks = 40;
const isOneLetter = (word: string) =>
  word.length === 1 || (word.length <= mostMarks && !isPlain(word) && word.replaceAll(/\p{M}/gu, '').length === 1);

const hasNumber = (plain: string, from: number, to: number) => to - from > 1 && /\p{N}/u.test(plain.slice(from, to));

const shortestApart = 3;

/** A row can be as long as the text: it is read once as it stands, and once as what it looks like in each script of the names. */
function* namesAcross(row: readonly string[], at: number, { names, scripts }: Sought): Generator<Spelling> {
  const isEnglish = row.every(isPlain);
  for (const script of [undefined, ...scripts]) {
    if (script === 'latin' && isEnglish) continue;
    const read = script ? readAs[script] : asWritten;
    const letters: string[] = [];
    for (const sign of row) {
      const found = read(sign);
      if (typeof found === 'string') letters.push(found);
      else letters.push(...found);
    }
    for (const word of namesWithin(letters, names, shortestApart)) yield { word, at, only: 'whole' };
  }
}

const asWritten = remembering(fold);
const readAs = {
  latin: remembering((sign) => fold(lookAlikeIn('latin', sign))),
  greek: remembering((sign) => fold(lookAlikeIn('greek', sign))),
  cyrillic: remembering((sign) => fold(lookAlikeIn('cyrillic', sign))),
};

function remembering(read: (sign: string) => string): (sign: string) => string | readonly string[] {
  const mostSigns = 2000;
  const known = new Map<string, string | readonly string[]>();
  return (sign) => {
    let found = known.get(sign);
    if (found === undefined) {
      const letters = [...read(sign)];
      const [only] = letters;
      found = letters.length === 1 && only !== undefined ? only : letters;
      if (known.size >= mostSigns) known.clear();
      known.set(sign, found);
    }
    return found;
  };
}

/** Signs that stand between the letters or syllables of one name, set to hide or to spell it. */
const joints = new Set('-‐‑‒–—_.·•*~|\\()[]{}');
const mostSyllables = 5;
const longestSyllable = 6;

/** "Lu-cí-a", "Ki_m" and "L(u)cía". */
export function* ofSyllables(
  plain: string,
  tokens: readonly Token[],
  { longest, names, mayStart }: Sought,
): Generator<Spelling> {
  for (const [first, token] of tokens.entries()) {
    let joined = token.word;
    let end = token.end;
    let isChecked = false;
    for (let next = first + 1; next < first + mostSyllables && joined.length <= longest; next += 1) {
      const other = tokens[next];
      const isJoined = other && other.at - end === 1 && joints.has(plain.charAt(end));
      if (!isJoined || other.word.length > longestSyllable) break;
      joined += other.word;
      end = other.end;
      if (!isChecked && joined.length >= shortestApart) {
        isChecked = true;
        if (!mayStart(joined)) break;
      }
      if (mayBeName(joined, names)) yield { word: joined, at: token.at, only: 'whole' };
    }
  }
}

/** Short words in small letters are found as they stand, or not at all: how they sound says too little. */
const shortestBySound = 5;
const mayBeName = (word: string, names: PrefixNode) =>
  word.length >= shortestBySound || !/^[a-z]*$/.test(word) || isName(word, names);
