import { namesNothing } from '../guess-language.ts';
import type { ConceptTable } from './concept-table.ts';
import { type ReadWord, readConcepts } from './read-concepts.ts';

/** A few words of which nobody said in what language they are. */
export interface ReadQuestion {
  /** In which languages its words were understood, the likeliest first; none where no word was known. */
  readonly languages: readonly string[];
  readonly words: readonly ReadWord[];
}

/** How much more a language is to be believed that the person is likely to write, by its place among those. */
const beliefs = [0.9, 0.6, 0.5, 0.4, 0.3];
/** Languages that fit nearly as well are read too: "teatro" is the same in three of them. */
const nearly = 0.5;
const mostLanguages = 4;

/** What the words of a question stand for, in the languages in which most of them are known. */
export function readQuestion(
  words: readonly string[],
  tables: readonly ConceptTable[],
  likely: readonly string[],
): ReadQuestion {
  const readings = tables
    .map((table) => {
      const read = readConcepts(words, table);
      const known = read.filter(({ word, concepts }) => concepts.length > 0 || namesNothing(word, table.language));
      const meaning = read.filter(({ concepts }) => concepts.length > 0).length;
      const at = likely.indexOf(table.language);
      return { language: table.language, read, meaning, score: known.length + (at < 0 ? 0 : (beliefs[at] ?? 0.2)) };
    })
    .filter(({ meaning }) => meaning > 0)
    .sort((one, other) => other.score - one.score || (one.language < other.language ? -1 : 1));
  const best = readings[0]?.score ?? 0;
  const believed = readings.filter(({ score }) => best - score <= nearly).slice(0, mostLanguages);
  return {
    languages: believed.map(({ language }) => language),
    words: words.map((word, at) => {
      const read = believed.flatMap((reading) => reading.read[at] ?? []);
      // A word of another language in between: "robot", "hopscotch".
      const elsewhere = readings.flatMap((reading) => reading.read[at] ?? []).filter((one) => one.concepts.length > 0);
      const concepts = new Set(
        (read.some((one) => one.concepts.length > 0) ? read : elsewhere.slice(0, 1)).flatMap((one) => one.concepts),
      );
      const around = new Set(read.flatMap((one) => one.around).filter((id) => !concepts.has(id)));
      return { word, concepts: [...concepts], around: [...around] };
    }),
  };
}
