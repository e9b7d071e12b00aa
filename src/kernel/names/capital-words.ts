import { fold } from '../fold.ts';
import { namesNothingSomewhere } from '../guess-language.ts';

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const beforeWord = /[^\p{L}\p{M}]*/uy;
const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/uy;
/** "KimGarcía" is two words, and so are "Kim-García" and "Kim_García". */
const innerWords = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})|-(?=\p{Lu})/u;

export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  beforeWord.lastIndex = 0;
  while (beforeWord.test(text)) {
    const from = beforeWord.lastIndex;
    word.lastIndex = from;
    if (!word.test(text)) break;
    const to = word.lastIndex;
    const found = text.slice(from, to);
    if (innerWords.test(found)) words.push(...partsOf(found, from));
    else words.push({ text: found, from, to });
    beforeWord.lastIndex = to;
  }
  return words;
}

function partsOf(found: string, start: number): readonly Word[] {
  let from = 0;
  return found.split(innerWords).map((part) => {
    from = found.indexOf(part, from);
    const one = { text: part, from: start + from, to: start + from + part.length };
    from += part.length;
    return one;
  });
}

export const isCapitals = (text: string): boolean => [...text].length > 1 && text === text.toUpperCase();
export const isInitial = (text: string): boolean => [...text].length === 1 && beginsWithCapital(text);

export function beginsWithCapital(text: string): boolean {
  const [first = ''] = text;
  return first !== first.toLowerCase();
}

/** Begins with a capital, and is no word that any text has. */
export function mayBeSurname(text: string): boolean {
  if (!beginsWithCapital(text) || [...text].length < 2) return false;
  return !namesNothingSomewhere(fold(text));
}

/** Most words of a text return in it. */
export function once<found>(find: (text: string) => found): (text: string) => found {
  const known = new Map<string, found>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}
