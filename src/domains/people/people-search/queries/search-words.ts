import { type RawBuilder, sql } from 'kysely';
import type { ConceptTable } from '#kernel/concepts/concept-table.ts';
import { conceptLexeme } from '#kernel/concepts/lexemes.ts';
import { type ReadQuestion, readQuestion } from '#kernel/concepts/read-question.ts';
import { namesNothing } from '#kernel/guess-language.ts';
import { soundKeysOf } from '#kernel/latin-letters.ts';
import { otherSpellings } from '#kernel/other-spellings.ts';
import type { WordsSearched } from '#kernel/search-query.ts';
import { foldedWords, typedWords } from '#kernel/words.ts';
import type { Db } from '#platform/db.ts';
import {
  commonest,
  leastWeight,
  likeliest,
  rarest,
  type SearchedWord,
  weightOf,
  wordsOneTypoAway,
  wordsWorthCorrecting,
} from '../model.ts';

/** What is searched, and what was added because a word seemed misspelt. */
export interface SearchWords {
  /** Empty where the text holds no word. */
  readonly words: readonly SearchedWord[];
  /** As people write them. */
  readonly alsoSearched: readonly string[];
  /** In which languages the text was understood; empty where no word stands for anything known. */
  readonly languages: readonly string[];
}

export interface AskedWords {
  readonly text: string;
  readonly searched: WordsSearched;
  /** The languages that the person likely writes, the likeliest first. */
  readonly likely: readonly string[];
  /** The languages in which the words are read. */
  readonly tables: readonly ConceptTable[];
}

const mostWords = 8;

/**
 * Every word as it stands, in other spellings, by its stems, and by what it stands for. Words that name nothing ("the", "de") are left
 * out, unless there is nothing else. Two queries at most: what is known of the words, and what is near to an unknown one.
 */
export async function readSearchWords(db: Db, asked: AskedWords): Promise<SearchWords> {
  const typed = typedWords(asked.text);
  if (typed.length === 0) return { words: [], alsoSearched: [], languages: [] };
  const read = readQuestion(foldedWords(asked.text).slice(0, 2 * mostWords), asked.tables, asked.likely);
  const chosen = chooseWords(typed, asked, read);
  const isOnly = asked.searched === 'only';
  const conceptsOf = (word: string) => (isOnly ? [] : conceptsIn(read, word));
  const aroundOf = (word: string) => (isOnly ? [] : aroundIn(read, word));
  const { known, shares } = await lookUp(db, {
    words: chosen.map(({ word }) => word),
    lexemes: chosen.flatMap(({ word, exact, stems }) => [
      ...exact,
      ...stems,
      ...[...conceptsOf(word), ...aroundOf(word)].map(conceptLexeme),
    ]),
  });
  const unknown = wordsWorthCorrecting(chosen.map(({ word }) => word).filter((word) => !known.has(word)));
  const found = unknown.length > 0 ? await findNearWords(db, unknown) : [];
  // Of a word that stands for something, others are no corrections but those that stand for the same.
  const near = found.filter(({ word, instead }) => meansTheSame(word, conceptsIn(read, instead), asked));
  const words = chosen.map(({ word, exact, stems }): SearchedWord & { readonly added: readonly NearWord[] } => {
    const added = near.filter((one) => one.instead === word && !stems.includes(one.word));
    const corrected = added.map((one) => one.word);
    const concepts = added.length > 0 && !isOnly ? conceptsOfAdded(corrected, asked) : conceptsOf(word);
    const lexemes = concepts.map(conceptLexeme);
    const isTelling = (lexeme: string) => (shares.get(lexeme) ?? 0) <= commonest;
    const telling = lexemes.filter(isTelling);
    return {
      word,
      exact,
      near: [...new Set([...stems, ...corrected, ...soundKeysOf(word)])].filter((form) => !exact.includes(form)),
      concepts: telling,
      around: aroundOf(word).map(conceptLexeme).filter(isTelling),
      added,
      weight: weightOf(commonestShare([...exact, ...stems], shares) ?? rarestShare(telling, shares)),
    };
  });
  const alsoSearched = new Set(words.flatMap(({ added }) => added.map(({ written }) => written)));
  return { words, alsoSearched: [...alsoSearched], languages: read.languages };
}

interface ChosenWord {
  readonly word: string;
  readonly exact: readonly string[];
  readonly stems: readonly string[];
}

function chooseWords(
  typed: readonly { readonly typed: string; readonly word: string }[],
  { tables, likely }: AskedWords,
  { languages }: ReadQuestion,
): readonly ChosenWord[] {
  const own = [...new Set([...languages, ...likely.slice(0, 1), 'en'])];
  const meaningful = typed.filter(({ word }) => !own.some((language) => namesNothing(word, language)));
  return (meaningful.length > 0 ? meaningful : typed).slice(0, mostWords).map(({ typed: as, word }) => ({
    word,
    exact: [word, ...otherSpellings(as)],
    stems: [...new Set(tables.map(({ stem }) => stem(word)))].filter((stem) => stem !== '' && stem !== word),
  }));
}

function conceptsIn({ words }: ReadQuestion, word: string): readonly string[] {
  return [...new Set(words.filter((read) => read.word === word).flatMap(({ concepts }) => concepts))];
}

function aroundIn({ words }: ReadQuestion, word: string): readonly string[] {
  return [...new Set(words.filter((read) => read.word === word).flatMap(({ around }) => around))];
}

function meansTheSame(word: string, concepts: readonly string[], asked: AskedWords): boolean {
  return concepts.length === 0 || conceptsOfAdded([word], asked).some((concept) => concepts.includes(concept));
}

function conceptsOfAdded(added: readonly string[], { tables, likely }: AskedWords): readonly string[] {
  return [...new Set(readQuestion(added, tables, likely).words.flatMap(({ concepts }) => concepts))];
}

const commonestShare = (lexemes: readonly string[], shares: ReadonlyMap<string, number>): number | undefined => {
  const known = lexemes.flatMap((lexeme) => shares.get(lexeme) ?? []);
  return known.length > 0 ? Math.max(...known) : undefined;
};

const rarestShare = (lexemes: readonly string[], shares: ReadonlyMap<string, number>): number | undefined => {
  const known = lexemes.flatMap((lexeme) => shares.get(lexeme) ?? []);
  return known.length > 0 && known.length === lexemes.length ? Math.min(...known) : undefined;
};

interface Known {
  /** Words that somebody has written. */
  readonly known: ReadonlySet<string>;
  /** By lexeme, in how large a part of the entries it stands; rare ones are missing. */
  readonly shares: ReadonlyMap<string, number>;
}

async function lookUp(
  db: Db,
  { words, lexemes }: { readonly words: readonly string[]; readonly lexemes: readonly string[] },
): Promise<Known> {
  const { rows } = await sql<{ lexeme: string; share: number | null }>`
    select word as lexeme, null::real as share from search_word where word = any(${[...words]}::text[])
    union all select lexeme, share from search_weight where lexeme = any(${[...new Set(lexemes)]}::text[])`.execute(db);
  return {
    known: new Set(rows.filter(({ share }) => share === null).map(({ lexeme }) => lexeme)),
    shares: new Map(rows.flatMap(({ lexeme, share }) => (share === null ? [] : [[lexeme, share] as const]))),
  };
}

/** The same as `weightOf`, as SQL: `share` is null for a rare word. */
export const weightInSql = (share: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`coalesce(least(1, greatest(${sql.lit(leastWeight)}, -ln(${share}) / ln(${sql.lit(rarest)}))), 1)`;

interface NearWord {
  readonly word: string;
  /** With its accents. */
  readonly written: string;
  /** The word of the search. */
  readonly instead: string;
}

/** Words one typing error away are looked up by their key; similar long words come from the trigram index. */
async function findNearWords(db: Db, unknown: readonly string[]): Promise<NearWord[]> {
  const typos = unknown.filter((word) => word.length <= 14).flatMap(wordsOneTypoAway);
  const long = unknown.filter((word) => word.length >= 6);
  const { rows } = await sql<{ word: string; written: string | null }>`
    select word, written from search_word where word = any(${typos}::text[])
    union
    select near.word, near.written from unnest(${long}::text[]) asked (word),
      lateral (select word, written from search_word where search_word.word % asked.word
        order by similarity(search_word.word, asked.word) desc limit 20) near`.execute(db);
  const candidates = rows.map(({ word }) => word).sort();
  const written = new Map(rows.map((row) => [row.word, row.written ?? row.word]));
  return unknown.flatMap((instead) =>
    likeliest(instead, candidates).map((word) => ({ word, written: written.get(word) ?? word, instead })),
  );
}
