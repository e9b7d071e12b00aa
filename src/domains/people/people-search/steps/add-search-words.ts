import { sql } from 'kysely';
import type { Db } from '#platform/db.ts';
import { wordsWorthCorrecting } from '../model.ts';

/** Remembers words that somebody has written: searches are corrected to them. In order, so that two transactions that add the same do not deadlock. */
export async function addSearchWords(db: Db, words: readonly string[]): Promise<void> {
  const worth = wordsWorthCorrecting(words).sort();
  await sql`insert into search_word (word) select word from unnest(${worth}::text[]) word order by word on conflict do nothing`.execute(
    db,
  );
}
