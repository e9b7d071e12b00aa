import { fold } from './fold.ts';

const word = /[\p{L}\p{N}]+/gu;
const longestWord = 40;

/** The words of a text in their order, folded; what is longer than any word is left out. */
export function foldedWords(text: string): string[] {
  return (fold(text).match(word) ?? []).filter((found) => found.length <= longestWord);
}

/** The words of texts as searches store them: folded, each once, sorted. */
export function wordsOfText(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(foldedWords))].sort();
}
