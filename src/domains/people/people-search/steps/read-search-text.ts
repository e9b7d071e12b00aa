import type { WordsSearched } from '#kernel/search-query.ts';
import { tablesToRead } from '#platform/concept-words.ts';
import type { Db } from '#platform/db.ts';
import { languagesToRead } from '../model.ts';
import { readSearchWords, type SearchWords } from '../queries/search-words.ts';

interface Asked {
  readonly text: string;
  readonly words: WordsSearched;
}

/** The words of a search with all that they are looked for by; `likely` are the languages that the person likely writes, the likeliest first. */
export async function readSearchText(db: Db, { text, words }: Asked, likely: readonly string[]): Promise<SearchWords> {
  const known = [...new Set(likely)];
  const tables = text === '' ? [] : await tablesToRead(text, languagesToRead(text, known));
  return readSearchWords(db, { text, searched: words, likely: known, tables });
}

/** The text of the search holds no word. */
export const isWordless = ({ text }: Pick<Asked, 'text'>, { words }: Pick<SearchWords, 'words'>): boolean =>
  text !== '' && words.length === 0;
