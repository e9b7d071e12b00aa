import { foldWords } from '#kernel/fold.ts';
import { withoutMarks } from '#kernel/light-marks.ts';

const longestWord = 60;
const [shownBefore, shownAfter] = [6, 24];

/** A word of a message or of a search, as the index has it. */
export const cutWord = (word: string): string => word.slice(0, longestWord).toWellFormed();

/** The words of a message, each with its conversation before it. */
export function lexemesOf(conversation: string, body: string): readonly string[] {
  const key = conversation.replaceAll('-', '');
  const words = foldWords(body).split(' ').filter(Boolean).map(cutWord);
  return [...new Set(words)].map((word) => `${key}/${word}`);
}

/** Of a message so much as shows where the first of the sought words stands. */
export function wordsAround(body: string, sought: readonly string[]): string {
  const words = withoutMarks(body).split(/\s+/u).filter(Boolean);
  const at = words.findIndex((word) =>
    foldWords(word)
      .split(' ')
      .some((part) => sought.some((one) => part.startsWith(one))),
  );
  const from = Math.max(0, at - shownBefore);
  const to = Math.max(0, at) + shownAfter;
  const shown = words.slice(from, to).map((word) => (word.length > longestWord ? `${cutWord(word)}…` : word));
  return `${from > 0 ? '… ' : ''}${shown.join(' ')}${to < words.length ? ' …' : ''}`;
}
