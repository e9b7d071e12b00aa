import { fold } from '../fold.ts';
import { isName, namesWithin, type PrefixNode } from './prefixes.ts';
import type { Spelling, Token } from './spelling.ts';

const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const shortestWithoutBlanks = 2;
/** "And", "to", "in" and "the" are written as one letter before the word. */
const joinedBefore = /^[وبلكفוהבלמשכ](?=.{3})/u;

/** Names in scripts that write words together, or little words with the word after them: 小明的画, 민준이의, وكريم, ליוסי. */
export function* ofScript(word: string, names: PrefixNode): Generator<Spelling> {
  if (withoutBlanks.test(word))
    for (const name of namesWithin(fold(word), names, shortestWithoutBlanks)) yield { word: name };
  else if (/\p{Script=Hangul}/u.test(word)) yield { word, inside: shortestWithoutBlanks };
  else if (joinedBefore.test(word)) yield { word: word.slice(1) };
}

const longestPiece = 30;
const shortestAcrossBlank = 4;
/** Blanks, or what parts the cells of a pasted row: "Νί – κος". */
const blankOrCell = /^(?:\s{1,2}|\s[–|]\s)$/u;
const longestCut = 3;

/** "Lu/cía", "Lu(cía)" and "Car los": one name in two pieces. Across a blank, pieces of two words are names by chance more often. */
export function* ofTwoPieces(plain: string, tokens: readonly Token[], names: PrefixNode): Generator<Spelling> {
  for (const [index, token] of tokens.entries()) {
    const other = tokens[index + 1];
    if (!other || other.at - token.end > longestCut || token.word.length + other.word.length > longestPiece) continue;
    const between = plain.slice(token.end, other.at);
    const isBlank = blankOrCell.test(between);
    if (between.length === longestCut && !isBlank) continue;
    if (!isBlank && !/^[^\p{L}\p{N}\s]+$/u.test(between)) continue;
    if (isBlank && !mayBeCut(token.word, other.word)) continue;
    const word = fold(token.word + other.word);
    if (isName(word, names)) yield { word, at: token.at, only: 'whole' };
  }
}

function mayBeCut(first: string, second: string): boolean {
  if (first.length < 2 || first.length + second.length < shortestAcrossBlank) return false;
  const [initial = ''] = first;
  const [next = ''] = second;
  return initial !== initial.toLowerCase() && next === next.toLowerCase();
}
