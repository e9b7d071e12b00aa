import { sql } from 'kysely';
import {
  likeliest,
  mainLanguages,
  stemmers,
  wordsOfText,
  wordsOneSlipAway,
  wordsWorthKnowing,
} from '#domains/people/profiles/model.ts';
import type { Db } from '#platform/db.ts';

/** What is asked of the search, and what was added because a word seemed misspelt. */
interface SearchWords {
  /** In PostgreSQL's language for such questions; undefined where the text holds no word. */
  readonly tsquery: string | undefined;
  readonly alsoSearched: readonly string[];
}

const mostWords = 8;

/**
 * Every word as it stands or by a stem: a text may be in another language than the reader's. Words that say nothing in
 * his language ("the", "de") are left out, unless there is nothing else.
 */
export async function readSearchWords(db: Db, text: string, reader: string): Promise<SearchWords> {
  const words = wordsOfText(text).slice(0, mostWords);
  if (words.length === 0) return { tsquery: undefined, alsoSearched: [] };
  const read = await readWords(db, words, reader);
  const telling = read.filter(({ empty }) => !empty);
  const asked = telling.length > 0 ? telling : read;
  const unknown = wordsWorthKnowing(asked.filter(({ known }) => !known).map(({ word }) => word));
  const near = unknown.length > 0 ? await findNearWords(db, unknown) : [];
  const parts = asked.map(({ word, stems }) => {
    const added = near
      .filter(({ instead, word: other }) => instead === word && !stems.includes(other))
      .map(({ word: other }) => other);
    return { all: [...new Set([word, ...stems, ...added])], added };
  });
  return {
    // Folded words hold letters and digits only: nothing in them can end the quotes.
    tsquery: parts.map(({ all }) => `(${all.map((word) => `'${word}'`).join(' | ')})`).join(' & '),
    alsoSearched: [...new Set(parts.flatMap(({ added }) => added))],
  };
}

interface ReadWord {
  readonly word: string;
  readonly known: boolean;
  readonly empty: boolean;
  readonly stems: readonly string[];
}

async function readWords(db: Db, words: readonly string[], reader: string): Promise<readonly ReadWord[]> {
  const own = stemmers[reader] ?? 'english_stem';
  const asked = [...new Set([...mainLanguages.flatMap((language) => stemmers[language] ?? []), own])];
  const { rows } = await sql<ReadWord>`
    select asked.word,
      exists (select from search_word where search_word.word = asked.word) as known,
      ts_lexize('english_stem', asked.word) = '{}' or ts_lexize(${own}::regdictionary, asked.word) = '{}' as empty,
      array(select distinct stem from unnest(${asked}::text[]) stemmer, unnest(ts_lexize(stemmer::regdictionary, asked.word)) stem) as stems
    from unnest(${words}::text[]) asked (word)`.execute(db);
  return rows;
}

/** Words one slip away are looked up each by its key; long words that are alike by their parts come from the trigram index. */
async function findNearWords(db: Db, unknown: readonly string[]): Promise<{ word: string; instead: string }[]> {
  const slips = unknown.filter((word) => word.length <= 14).flatMap(wordsOneSlipAway);
  const long = unknown.filter((word) => word.length >= 6);
  const { rows } = await sql<{ word: string }>`
    select word from search_word where word = any(${slips}::text[])
    union
    select near.word from unnest(${long}::text[]) asked (word),
      lateral (select word from search_word where search_word.word % asked.word
        order by similarity(search_word.word, asked.word) desc limit 20) near`.execute(db);
  const candidates = rows.map(({ word }) => word).sort();
  return unknown.flatMap((instead) => likeliest(instead, candidates).map((word) => ({ word, instead })));
}
