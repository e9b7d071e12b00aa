import { guessLanguage, namesNothing } from '../guess-language.ts';
import { soundKey } from '../latin-letters.ts';
import { foldedWords, wordsOfText, writtenForms } from '../words.ts';
import type { ConceptTable } from './concept-table.ts';
import { leadsTo, readConcepts } from './read-concepts.ts';

/** Concepts stand beside words in a vector and are told from them by this sign, which is in no word. */
const sign = '#';

export const conceptLexeme = (concept: string): string => sign + concept;
export const conceptOf = (lexeme: string): string => lexeme.slice(sign.length);

export interface WrittenText {
  readonly language: string;
  readonly text: string;
}

export interface Searchable {
  /** Names of people, schools and places: they stand as they are. */
  readonly names: readonly string[];
  /** What somebody wrote, with the language that they named. */
  readonly texts: readonly WrittenText[];
  /** Words of the programme that go with it in several languages, subjects above all: found by word and stem. */
  readonly labels: readonly WrittenText[];
}

export interface FoundBy {
  readonly lexemes: readonly string[];
  readonly words: readonly string[];
  /** By word, how it was written where that differs. */
  readonly written: ReadonlyMap<string, string>;
}

/**
 * What a thing is found by, for the vector of its row: `words` as they stand, their stems, `#concepts` of what was written, and `~keys` for
 * Greek and Cyrillic words, so that they are found by what is typed in Latin letters. Each once, sorted.
 */
export function lexemesOf({ names, texts, labels }: Searchable, tables: ReadonlyMap<string, ConceptTable>): FoundBy {
  const said = [...texts, ...labels];
  const words = wordsOfText(...names, ...said.map(({ text }) => text));
  const stems = said.flatMap(({ language, text }) => stemsOf(wordsOfText(text), tables.get(language)));
  const concepts = texts.flatMap((text) => conceptsOf(text, tables)).map(conceptLexeme);
  const keys = words.map(soundKey).filter((key) => key !== undefined);
  const written = new Map([
    ...said.flatMap(({ language, text }) => [...writtenForms(text, language)]),
    ...names.flatMap((name) => [...writtenForms(name)]),
  ]);
  return { lexemes: [...new Set([...words, ...stems, ...concepts, ...keys])].sort(), words, written };
}

function stemsOf(words: readonly string[], table: ConceptTable | undefined): readonly string[] {
  if (!table) return [];
  return words.filter((word) => !namesNothing(word, table.language)).map(table.stem);
}

/** What a text stands for. People write in another language than the one that they named: where the text tells, it is believed. */
export function conceptsOf(
  { language, text }: WrittenText,
  tables: ReadonlyMap<string, ConceptTable>,
): readonly string[] {
  const words = foldedWords(text);
  const table = tables.get(guessLanguage(words, [language]) ?? language) ?? tables.get(language);
  return table ? [...new Set(readConcepts(words, table).flatMap(leadsTo))] : [];
}

/** In which languages texts are read: what their writers named, and what they look like. */
export function languagesOf(texts: readonly WrittenText[]): string[] {
  return [
    ...new Set(
      texts.flatMap(({ language, text }) => [language, guessLanguage(foldedWords(text), [language]) ?? language]),
    ),
  ];
}
