import { fold } from '../fold.ts';
import { languagesOfTexts, namesNothing } from '../guess-language.ts';

export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const word = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** "KimGarcía" is two words, and so are "Kim-García" and "Kim_García". */
const innerWords = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})|-(?=\p{Lu})/u;

export function wordsIn(text: string): Word[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    let from = index;
    const parts = found.split(innerWords);
    if (parts.length === 1) return [{ text: found, from, to: from + found.length }];
    return parts.map((part) => {
      from = text.indexOf(part, from);
      const one = { text: part, from, to: from + part.length };
      from = one.to;
      return one;
    });
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
  const folded = fold(text);
  return !languagesOfTexts.some((language) => namesNothing(folded, language));
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
