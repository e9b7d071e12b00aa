import { namesNothing } from '../guess-language.ts';
import type { ConceptTable } from './concept-table.ts';

/** A folded word of a text with the ids of what it stands for; none where it stands for nothing known. */
export interface ReadWord {
  readonly word: string;
  /** What it stands for, or the phrase that it belongs to. */
  readonly concepts: readonly string[];
  /** What it would stand for alone where it belongs to a phrase, and what the parts of a compound stand for that is known as a whole. */
  readonly around: readonly string[];
}

/** What the words of a text stand for, in their order. Phrases first: "first aid" is one thing, and each of its words leads to it. */
export function readConcepts(words: readonly string[], table: ConceptTable): readonly ReadWord[] {
  const stems = words.map((word) => table.stem(word));
  const phrases = words.map(() => new Set<string>());
  for (let at = 0; at < words.length; at += 1) {
    const length = phraseAt(at, words, { stems, table });
    for (const concept of length > 1 ? (table.meanings.get(stems.slice(at, at + length).join('_')) ?? []) : [])
      for (let part = at; part < at + length; part += 1)
        if (!namesNothing(words[part] ?? '', table.language)) phrases[part]?.add(concept);
  }
  return words.map((word, at) => {
    const { whole, parts } = conceptsOfWord(word, stems[at] ?? word, table);
    const readings = [[...(phrases[at] ?? [])], whole, parts].filter((reading) => reading.length > 0);
    const [concepts = [], ...others] = readings;
    return { word, concepts, around: [...new Set(others.flat())].filter((id) => !concepts.includes(id)) };
  });
}

/** All that a word leads to. */
export const leadsTo = ({ concepts, around }: ReadWord): readonly string[] => [...concepts, ...around];

/** How many words the longest known phrase has that begins here; 0 where none does. */
function phraseAt(
  at: number,
  words: readonly string[],
  { stems, table }: { readonly stems: readonly string[]; readonly table: ConceptTable },
): number {
  const longest = Math.min(table.phrases.get(stems[at] ?? '') ?? 0, words.length - at);
  for (let length = longest; length > 1; length -= 1)
    if (table.meanings.has(stems.slice(at, at + length).join('_'))) return length;
  return 0;
}

interface OfWord {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
}

function conceptsOfWord(word: string, stem: string, table: ConceptTable): OfWord {
  if (namesNothing(word, table.language)) return { whole: [], parts: [] };
  const whole = table.meanings.get(stem) ?? table.meanings.get(word) ?? [];
  return { whole, parts: conceptsOfParts(word, table, whole.length > 0) };
}

/** Languages that write several nouns as one word: "Straßenspiele", "iskolakert". */
const compounding: ReadonlySet<string> = new Set(['da', 'de', 'et', 'fi', 'hu', 'is', 'lb', 'nl', 'no', 'sv']);
/** Letters between the parts: Arbeit-s-platz, Sonne-n-uhr. */
const links = ['', 's', 'n', 'en', 'es', 'e', 'er'];
const shortestPart = 4;
const longestCompound = 30;

/**
 * What the parts of a compound stand for. Of a word that is not known as a whole, one known part is enough; of a known one, both parts
 * must be known, or "Handball" would be a hand.
 */
function conceptsOfParts(word: string, table: ConceptTable, isKnown: boolean): readonly string[] {
  if (!compounding.has(table.language) || word.length < 2 * shortestPart || word.length > longestCompound) return [];
  const meaning = (part: string) =>
    part.length < shortestPart ? undefined : (table.meanings.get(table.stem(part)) ?? table.meanings.get(part));
  let best: readonly string[] = [];
  for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
    const tail = meaning(word.slice(cut));
    const head = headBefore(word.slice(0, cut), meaning);
    if (head && tail) return [...head, ...tail];
    if (best.length === 0 || cut <= word.length / 2) best = tail ?? head ?? best;
  }
  return isKnown ? [] : best;
}

function headBefore(
  text: string,
  meaning: (part: string) => readonly string[] | undefined,
): readonly string[] | undefined {
  for (const link of links)
    if (text.endsWith(link)) {
      const found = meaning(text.slice(0, text.length - link.length));
      if (found) return found;
    }
  return undefined;
}
