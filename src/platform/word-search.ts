import { type RawBuilder, sql } from 'kysely';

/**
 * Whether a column of folded words holds each of these words, as SQL that a trigram index answers. A word of one or two letters has no
 * trigram but at its beginning: the index finds it there only. Folded words hold letters and digits: nothing in them means something in a pattern.
 */
export function holdsWords(column: string, words: readonly string[]): RawBuilder<boolean> {
  const holds = (word: string) =>
    word.length < 3
      ? sql`(${sql.ref(column)} like ${`${word}%`} or ${sql.ref(column)} like ${`% ${word}%`})`
      : sql`${sql.ref(column)} like ${`%${word}%`}`;
  return words.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(words.map(holds), sql` and `)})`;
}
