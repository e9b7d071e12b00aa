import { type RawBuilder, sql } from 'kysely';
import { choicesOf, mostOf, type SearchedWord } from '../model.ts';
import { anyOf, formsOf } from './fit-score.ts';

const matches = (tsquery: string) => sql<boolean>`search @@ ${tsquery}::tsquery`;

const lookFor = (word: SearchedWord): string => `(${anyOf(formsOf(word))})`;

/** Whether a row with the column `search` holds each of the words, as SQL that its index answers. */
export const matchesAll = (words: readonly SearchedWord[]): RawBuilder<boolean> =>
  matches(words.map(lookFor).join(' & '));

/** A word that weighs at least so much of the heaviest one is looked for alone: nobody is kept back who matches one rare word. */
const rare = 0.6;

/**
 * Most of the words, or a rare one. One condition for all choices of most of them: an index that answers it reads nobody who has only one
 * common word.
 */
export function matchesSome(words: readonly SearchedWord[]): RawBuilder<boolean> {
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  const choices = choicesOf(words.map(lookFor), mostOf(words.length)).map((choice) => `(${choice.join(' & ')})`);
  const alone = words.filter(({ weight }) => weight >= rare * heaviest).map(lookFor);
  return matches([...choices, ...alone].join(' | '));
}
