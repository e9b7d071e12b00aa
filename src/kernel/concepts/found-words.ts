import { fold } from '../fold.ts';
import { namesNothing } from '../guess-language.ts';
import { foldedWords } from '../words.ts';
import type { ConceptTable } from './concept-table.ts';
import { leadsTo, readConcepts } from './read-concepts.ts';

/** What was searched: words and stems, folded, and ids of concepts. */
export interface SearchedFor {
  readonly forms: readonly string[];
  readonly concepts: ReadonlySet<string>;
}

export interface FoundIn {
  /** The folded words of the text for which it was found: they are marked. */
  readonly marked: ReadonlySet<string>;
  /** How the text says it, where it says it in words of its own: "παραδοσιακά παιχνίδια". */
  readonly saidAs: string | undefined;
}

/** Shorter forms would mark words that only begin alike. */
const shortestStem = 4;

/** Why a text was found. */
export function wordsFound(text: string, { forms, concepts }: SearchedFor, table: ConceptTable | undefined): FoundIn {
  const words = foldedWords(text);
  const same = words.filter((word) =>
    forms.some((form) => word === form || (form.length >= shortestStem && word.startsWith(form))),
  );
  const read = table ? readConcepts(words, table) : [];
  const meant = read.filter((word) => leadsTo(word).some((id) => concepts.has(id))).map(({ word }) => word);
  const marked = new Set([...same, ...meant]);
  const isOwn = meant.some((word) => !same.includes(word));
  const isSmall = (word: string) => table !== undefined && namesNothing(word, table.language);
  return { marked, saidAs: isOwn ? phraseOf(text, marked, isSmall) : undefined };
}

/** Between two words of one phrase stands one small word at most, and nothing but blanks and apostrophes. */
const joins = /^[\s'’-]+$/u;
const longestPhrase = 60;

/** The longest run of these words in a text, as it was written: "παραδοσιακά παιχνίδια". Undefined where there is none. */
function phraseOf(text: string, words: ReadonlySet<string>, isSmall: (word: string) => boolean): string | undefined {
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  let best: { from: number; to: number; count: number } | undefined;
  for (let at = 1; at < parts.length; at += 2) {
    if (!words.has(fold(parts[at] ?? ''))) continue;
    const run = runFrom(at, parts, { words, isSmall });
    if (run.count > (best?.count ?? 0)) best = { from: at, ...run };
  }
  if (!best) return undefined;
  const phrase = parts.slice(best.from, best.to + 1).join('');
  return phrase.length <= longestPhrase ? phrase : parts[best.from];
}

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly isSmall: (word: string) => boolean;
}

function runFrom(from: number, parts: readonly string[], { words, isSmall }: Asked): { to: number; count: number } {
  let [to, count] = [from, 1];
  for (let at = from; at + 2 < parts.length; ) {
    if (!joins.test(parts[at + 1] ?? '')) break;
    if (words.has(fold(parts[at + 2] ?? ''))) at += 2;
    else if (
      isSmall(fold(parts[at + 2] ?? '')) &&
      joins.test(parts[at + 3] ?? '') &&
      words.has(fold(parts[at + 4] ?? ''))
    )
      at += 4;
    else break;
    [to, count] = [at, count + 1];
  }
  return { to, count };
}
