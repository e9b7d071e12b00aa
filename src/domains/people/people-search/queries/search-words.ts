import { sql } from 'kysely';
import { stemmers } from '#kernel/stemmers.ts';
import { wordsOfText } from '#kernel/words.ts';
import type { Db } from '#platform/db.ts';
import { likeliest, mainLanguages, wordsOneTypoAway, wordsWorthCorrecting } from '../model.ts';

/** What is searched, and what was added because a word seemed misspelt. */
export interface SearchWords {
  /** In PostgreSQL's query syntax; undefined where the text holds no word. */
  readonly tsquery: string | undefined;
  /** The same for each word alone. */
  readonly words: readonly string[];
  readonly alsoSearched: readonly string[];
  /** Everything that is searched: the words, their stems, and what was added. */
  readonly forms: readonly string[];
}

const mostWords = 8;

/**
 * Every word itself or one of its stems: a text may be in another language than the reader's. Stop words of the reader's
 * language ("the", "de") are left out, unless there is nothing else.
 */
export async function readSearchWords(db: Db, text: string, reader: string): Promise<SearchWords> {
  const words = wordsOfText(text).slice(0, mostWords);
  if (words.length === 0) return { tsquery: undefined, words: [], alsoSearched: [], forms: [] };
  const read = await readWords(db, words, reader);
  const meaningful = read.filter(({ isStopWord }) => !isStopWord);
  const asked = meaningful.length > 0 ? meaningful : read;
  const unknown = wordsWorthCorrecting(asked.filter(({ known }) => !known).map(({ word }) => word));
  const near = unknown.length > 0 ? await findNearWords(db, unknown) : [];
  const parts = asked.map(({ word, stems }) => {
    const added = near
      .filter(({ instead, word: other }) => instead === word && !stems.includes(other))
      .map(({ word: other }) => other);
    return { all: [...new Set([word, ...stems, ...added])], added };
  });
  // Folded words hold letters and digits only: nothing in them can end the quotes.
  const queries = parts.map(({ all }) => `(${all.map((word) => `'${word}'`).join(' | ')})`);
  return {
    tsquery: queries.join(' & '),
    words: queries,
    alsoSearched: [...new Set(parts.flatMap(({ added }) => added))],
    forms: [...new Set(parts.flatMap(({ all }) => all))],
  };
}

interface ReadWord {
  readonly word: string;
  readonly known: boolean;
  readonly isStopWord: boolean;
  readonly stems: readonly string[];
}

async function readWords(db: Db, words: readonly string[], reader: string): Promise<readonly ReadWord[]> {
  const own = stemmers[reader] ?? 'english_stem';
  const asked = [...new Set([...mainLanguages.flatMap((language) => stemmers[language] ?? []), own])];
  const { rows } = await sql<ReadWord>`
    select asked.word,
      exists (select from search_word where search_word.word = asked.word) as known,
      ts_lexize('english_stem', asked.word) = '{}' or ts_lexize(${own}::regdictionary, asked.word) = '{}' as "isStopWord",
      array(select distinct stem from unnest(${asked}::text[]) stemmer, unnest(ts_lexize(stemmer::regdictionary, asked.word)) stem) as stems
    from unnest(${words}::text[]) asked (word)`.execute(db);
  return rows;
}

/** Words one typing error away are looked up by their key; similar long words come from the trigram index. */
async function findNearWords(db: Db, unknown: readonly string[]): Promise<{ word: string; instead: string }[]> {
  const typos = unknown.filter((word) => word.length <= 14).flatMap(wordsOneTypoAway);
  const long = unknown.filter((word) => word.length >= 6);
  const { rows } = await sql<{ word: string }>`
    select word from search_word where word = any(${typos}::text[])
    union
    select near.word from unnest(${long}::text[]) asked (word),
      lateral (select word from search_word where search_word.word % asked.word
        order by similarity(search_word.word, asked.word) desc limit 20) near`.execute(db);
  const candidates = rows.map(({ word }) => word).sort();
  return unknown.flatMap((instead) => likeliest(instead, candidates).map((word) => ({ word, instead })));
}
