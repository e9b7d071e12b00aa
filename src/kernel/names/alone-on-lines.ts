import { isKnownGivenName } from '../first-names.ts';
import { beginsWithCapital, isCapitals, type Word, wordsIn } from './capital-words.ts';
import type { Told } from './told-surnames.ts';

interface Search<person> {
  readonly find: (word: string) => readonly person[];
  /** Whether a word may be one that stands alone, and is no name of a pupil. */
  readonly isSurname: (word: string) => boolean;
  /** Whether these words are the name of something else, or are said to somebody. */
  readonly isOther: (words: string) => boolean;
}

const longestLine = 80;
const onlyWords = /^[\p{L}\p{M}'’ -]+[.:!]?$/u;
const mostWords = 4;

/** "KIM AGIRRE", which is all that its line says, and "Kim" with "Agirre" alone on the next line. */
export function aloneOnLines<person>(text: string, search: Search<person>): readonly Told<person>[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ line, words: line.length <= longestLine && onlyWords.test(line) ? wordsIn(line) : [] }));
  return lines.flatMap(({ line, words }, at) => {
    const loud = inCapitals(words, search);
    if (loud) return [{ written: line.replace(/[.:!]$/, ''), ...loud }];
    const next = lines[at + 1];
    // A list of first names has more such lines.
    const isPair = ![lines[at - 1], lines[at + 2]].some((other) => other?.words.length === 1);
    const parts = isPair && next && words.length === 1 ? surnamesOf(next.words, search) : [];
    const people = parts.length > 0 && words[0] && beginsWithCapital(words[0].text) ? search.find(words[0].text) : [];
    return people.length > 0 ? [{ written: `${line}\n${next?.line}`, people, words: parts }] : [];
  });
}

function inCapitals<person>(words: readonly Word[], search: Search<person>): Omit<Told<person>, 'written'> | undefined {
  if (words.length < 2 || words.length > mostWords || !words.every(({ text }) => isCapitals(text))) return undefined;
  const [first, last] = [words[0], words.at(-1)];
  const orders: readonly (readonly [Word | undefined, readonly Word[]])[] = [
    [first, words.slice(1)],
    [last, words.slice(0, -1)],
  ];
  for (const [name, others] of orders) {
    const people = name ? search.find(name.text) : [];
    const surnames = people.length > 0 ? surnamesOf(others, search) : [];
    if (surnames.length > 0) return { people, words: surnames };
  }
  return undefined;
}

function surnamesOf<person>(words: readonly Word[], { isSurname, isOther }: Search<person>): readonly string[] {
  const names = words.map(({ text }) => text);
  const areNames = names.length > 0 && names.length < mostWords && names.every((one) => isSurname(one));
  return areNames && !isOther(names.join(' ')) && !names.some(isKnownGivenName) ? names : [];
}
