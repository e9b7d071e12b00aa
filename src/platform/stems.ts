import { sql } from 'kysely';
import { hasEndings, withoutEnding } from '#kernel/endings.ts';
import { stemmers } from '#kernel/stemmers.ts';
import type { Db } from './db.ts';

/** The stem of each word in one language. Words that say nothing in it ("the") are missing, as in PostgreSQL. */
export type Stems = ReadonlyMap<string, string>;

interface WordsIn {
  readonly language: string;
  /** Folded. */
  readonly words: readonly string[];
}

/** Stems by language, in one query: by PostgreSQL where it has a stemmer of the language, else by the endings that we know. */
export async function stemsOf(db: Db, asked: readonly WordsIn[]): Promise<ReadonlyMap<string, Stems>> {
  const own = asked.filter(({ language }) => !stemmers[language]);
  const stemmed = asked.flatMap(({ language, words }) => words.map((word) => ({ language, word })));
  const rows = stemmed.flatMap(({ language, word }) => {
    const stemmer = stemmers[language];
    return stemmer ? [{ language, word, stemmer }] : [];
  });
  const found = rows.length > 0 ? await askDatabase(db, rows) : [];
  return new Map(
    asked.map(({ language, words }) => [
      language,
      own.some((other) => other.language === language)
        ? new Map(words.map((word) => [word, hasEndings(language) ? withoutEnding(word, language) : word]))
        : new Map(found.filter((row) => row.language === language).map(({ word, stem }) => [word, stem])),
    ]),
  );
}

async function askDatabase(
  db: Db,
  rows: readonly { readonly language: string; readonly word: string; readonly stemmer: string }[],
): Promise<{ language: string; word: string; stem: string }[]> {
  const column = (name: 'language' | 'word' | 'stemmer') => rows.map((row) => row[name]);
  const answer = await sql<{ language: string; word: string; stem: string }>`
    select language, word, (ts_lexize(stemmer::regdictionary, word))[1] as stem
    from unnest(${column('language')}::text[], ${column('word')}::text[], ${column('stemmer')}::text[]) asked (language, word, stemmer)`.execute(
    db,
  );
  return answer.rows.filter(({ stem }) => stem !== null);
}
