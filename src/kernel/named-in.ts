import { formsOf } from './names/name-forms.ts';
import { peopleIn } from './names/people-in.ts';
import { otherSpellings, plainOf, type ReadText, readText, readWords, spellingsOf } from './names/spellings.ts';

/** Whose names stand in the texts, in some form or spelling of the word. */
export function namedIn<named extends { readonly name: string }>(
  texts: readonly string[],
  people: readonly named[],
): named[] {
  const search = nameSearch(people);
  const found = new Set(texts.flatMap((text) => search(text)));
  return people.filter((person) => found.has(person));
}

/** So many words are remembered: most words of a text return, in it and in the next one. */
const mostKnown = 20_000;
const longestKnown = 100;

/** A search for names of the same people in many texts. Its time grows with the length of a text, however many names there are. */
export interface NameSearch<named> {
  /** Whom a text names. */
  (text: string): readonly named[];
  /**
   * Whom each of several texts names that stand one below the other: in one go, for there may be thousands of short ones. A name that goes on
   * in the next one stands where it begins.
   */
  readonly inEach: (texts: readonly string[]) => readonly (readonly named[])[];
  /** Whom one word names, of a text that is read word by word. */
  readonly word: (word: string) => readonly named[];
}

interface Found<named> {
  readonly people: readonly named[];
  readonly at: number;
}

export function nameSearch<named extends { readonly name: string }>(people: readonly named[]): NameSearch<named> {
  const forms = formsOf(people);
  const known = new Map<string, readonly named[]>();
  const inWord = (word: string): readonly named[] => {
    let named = known.get(word);
    if (!named) {
      named = unique([...spellingsOf(word, forms.names)].flatMap((spelling) => peopleIn(spelling, forms)));
      if (known.size >= mostKnown) known.clear();
      if (word.length <= longestKnown) known.set(word, named);
    }
    return named;
  };
  function* findIn(read: ReadText): Generator<Found<named>> {
    for (const { word, at } of read.tokens) {
      const named = inWord(word);
      if (named.length > 0) yield { people: named, at };
    }
    for (const spelling of otherSpellings(read, forms)) {
      const named = peopleIn(spelling, forms);
      if (named.length > 0) yield { people: named, at: spelling.at ?? 0 };
    }
  }
  const search = (text: string) => {
    const found = new Set<named>();
    for (const { people: some } of findIn(readText(text))) for (const person of some) found.add(person);
    return [...found];
  };
  const inEach = (texts: readonly string[]) => {
    const found = texts.map(() => new Set<named>());
    const plain = texts.map((text) => plainOf(text).replaceAll('\n', ' '));
    const ends: number[] = [];
    for (const part of plain) ends.push((ends.at(-1) ?? -1) + part.length + 1);
    for (const { people: some, at } of findIn(readWords(plain.join('\n')))) {
      const part = found[placeOf(at, ends)];
      for (const person of some) part?.add(person);
    }
    return found.map((some) => [...some]);
  };
  const word = (one: string) => (isOneWord.test(one) ? inWord(one) : search(one));
  return Object.assign(search, { inEach, word });
}

const isOneWord = /^[a-z\u00c0-\u024f\u0386-\u03ce\u0410-\u044f]{1,30}$/i;
const unique = <one>(all: readonly one[]): readonly one[] => (all.length > 1 ? [...new Set(all)] : all);

/** How many of these places, in their order, stand before this one. */
function placeOf(at: number, ends: readonly number[]): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ends[middle] ?? 0) < at) from = middle + 1;
    else to = middle;
  }
  return from;
}
