import { sql } from 'kysely';
import type { FoundBy } from '#kernel/concepts/lexemes.ts';
import type { Db } from '#platform/db.ts';
import { wordsWorthCorrecting } from '../model.ts';

/** What a table takes of a word as it was written. */
const longestWritten = 80;

/**
 * Remembers words that somebody has written, and how: searches are corrected to them. In order, so that two transactions that add the same
 * do not deadlock.
 */
export async function addSearchWords(db: Db, found: readonly Pick<FoundBy, 'words' | 'written'>[]): Promise<void> {
  const worth = wordsWorthCorrecting([...new Set(found.flatMap(({ words }) => words))]).sort();
  const forms = new Map(found.flatMap(({ written }) => [...written]));
  const written = worth.map((word) => {
    const form = forms.get(word);
    return form !== undefined && form.length <= longestWritten ? form : null;
  });
  await sql`
    insert into search_word (word, written)
    select word, written from unnest(${worth}::text[], ${written}::text[]) added (word, written) order by word
    on conflict do nothing`.execute(db);
  // Known words of which nobody knew yet that they have accents. Another transaction that adds them just now is not waited for.
  await sql`
    with better as (
      select word, added.written from search_word
      join unnest(${worth}::text[], ${written}::text[]) added (word, written) using (word)
      where search_word.written is null and added.written is not null
      order by word for no key update of search_word skip locked
    )
    update search_word set written = better.written from better where search_word.word = better.word`.execute(db);
}
