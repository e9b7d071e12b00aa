import { wordsFound } from '#kernel/concepts/found-words.ts';
import { conceptOf, type WrittenText } from '#kernel/concepts/lexemes.ts';
import { conceptTables } from '#platform/concept-words.ts';
import { saidElsewhere, type WhyFound } from '../model.ts';
import type { SearchWords } from '../queries/search-words.ts';

/** The words for which each thing was found, and how those say it that are written in another language. */
export async function whyFound(
  things: readonly (WrittenText & { readonly id: string })[],
  { words, alsoSearched, languages }: SearchWords,
): Promise<WhyFound> {
  const found = words.length === 0 ? [] : things;
  const tables = await conceptTables(found.map(({ language }) => language));
  const searchedFor = {
    forms: words.flatMap(({ exact, near }) => [...exact, ...near]),
    concepts: new Set(words.flatMap(({ concepts, around }) => [...concepts, ...around]).map(conceptOf)),
  };
  const reasons = found.map(({ id, text, language }) => {
    const table = tables.find((one) => one.language === language);
    return { id, language, ...wordsFound(text, searchedFor, table) };
  });
  const phrases = reasons.flatMap(({ language, saidAs }) =>
    saidAs === undefined ? [] : [{ language, phrase: saidAs }],
  );
  return {
    marked: new Map(reasons.map(({ id, marked }) => [id, marked])),
    saidElsewhere: saidElsewhere(phrases, languages[0]),
    alsoSearched,
  };
}
