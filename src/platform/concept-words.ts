import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ConceptTable,
  conceptTable,
  parseConcepts,
  type WrittenConcepts,
} from '#kernel/concepts/concept-table.ts';
import { type FoundBy, languagesOf, lexemesOf, type Searchable, type WrittenText } from '#kernel/concepts/lexemes.ts';
import { readConcepts } from '#kernel/concepts/read-concepts.ts';
import { languagesOfTexts, namesNothing } from '#kernel/guess-language.ts';
import { foldedWords } from '#kernel/words.ts';
import { stemmerOf } from './stem-words.ts';

const folder = join(process.cwd(), 'src/platform/concepts');

/** What bin/make-concepts.ts has written for a language. Who needs it keeps what they make of it: it is larger than that. */
export async function writtenConcepts(language: string): Promise<WrittenConcepts> {
  const [things, words] = await Promise.all(
    ['things.txt', `words/${language}.txt`].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return parseConcepts(words ?? '', (things ?? '').split('\n'));
}

const tables = new Map<string, ConceptTable>();

/** What the words of these languages stand for; a language without words is left out. */
export async function conceptTables(languages: readonly string[]): Promise<readonly ConceptTable[]> {
  const asked = [...new Set(languages)].filter((language) => languagesOfTexts.includes(language));
  return Promise.all(
    asked.map(async (language) => {
      const known =
        tables.get(language) ?? conceptTable(language, await writtenConcepts(language), stemmerOf(language));
      tables.set(language, known);
      return known;
    }),
  );
}

/** What each of these is found by, in the same order. */
export async function readSearchables(searchables: readonly Searchable[]): Promise<readonly FoundBy[]> {
  const written = searchables.flatMap(({ texts, labels }) => [...texts, ...labels]);
  const byLanguage = new Map((await conceptTables(languagesOf(written))).map((table) => [table.language, table]));
  return searchables.map((searchable) => lexemesOf(searchable, byLanguage));
}

/** What a thing is found by that consists of these texts alone. */
export async function readTexts(texts: readonly WrittenText[]): Promise<readonly string[]> {
  const [found] = await readSearchables([{ names: [], texts, labels: [] }]);
  return found?.lexemes ?? [];
}

/**
 * The words in which a search is read: those of these languages, and where none of them knows one of its words, those of every
 * other language that does.
 */
export async function tablesToRead(text: string, languages: readonly string[]): Promise<readonly ConceptTable[]> {
  const words = [...new Set(foldedWords(text))];
  const tables = await conceptTables(languages);
  // Whole words only: in thirty languages a part of a compound is found in nearly every word.
  const means = (word: string, { meanings, stem }: ConceptTable) => meanings.has(word) || meanings.has(stem(word));
  const isKnown = (word: string, table: ConceptTable) =>
    namesNothing(word, table.language) || readConcepts([word], table).some(({ concepts }) => concepts.length > 0);
  if (words.every((word) => tables.some((table) => isKnown(word, table)))) return tables;
  const others = await conceptTables(languagesOfTexts.filter((language) => !languages.includes(language)));
  const knowing = others.filter((table) => words.some((word) => means(word, table)));
  return [...tables, ...knowing];
}

/** How lexemes are made of words is part of what an entry was written with: raised when `lexemesOf` changes, or what is kept of words. */
const wayOfWriting = '2';
let version: Promise<string> | undefined;

/** Names the words and the way of writing with which entries are written now. */
export function conceptsVersion(): Promise<string> {
  version ??= readFile(join(folder, 'version.txt'), 'utf8').then((text) => `${wayOfWriting}.${text.trim()}`);
  version.catch(() => {
    version = undefined;
  });
  return version;
}
