import { languagesOf, lexemesOf } from '#kernel/concepts/lexemes.ts';
import { textFromHtml } from '#platform/clean-html.ts';
import { conceptTables } from '#platform/concept-words.ts';
import type { Advert } from '../model.ts';

/** What a text would be found by, before it is in the list. */
export async function readLexemes({ text, writtenIn }: Pick<Advert, 'text' | 'writtenIn'>): Promise<readonly string[]> {
  const texts = [text.title, textFromHtml(text.description)].map((said) => ({ language: writtenIn, text: said }));
  const tables = await conceptTables(languagesOf(texts));
  const byLanguage = new Map(tables.map((table) => [table.language, table]));
  return lexemesOf({ names: [], texts, labels: [] }, byLanguage).lexemes;
}
