import { fold } from './fold.ts';
import { latinSpellings } from './latin-spellings.ts';
import { withTwoLetters } from './names/two-letters.ts';
import { normalForm } from './normal-form.ts';

/** Two letters that may stand for one with a mark: "Mueller" for "Müller", "Aarhus" for "Århus", "Aeroe" for "Ærø". */
const pair = /[ao]e|ue|aa/g;
const shortest = 4;
/** Of a word with more pairs, those that come later stay as they are. */
const mostPairs = 3;

/**
 * Other ways in which a typed word may stand in a text, folded as texts are: ä as ae and back, ø as oe, å as aa, and Greek and Cyrillic
 * letters as they are written in Latin ones. Folding has made ä an a already, and ß two letters.
 */
export function otherSpellings(typed: string): readonly string[] {
  const word = fold(typed);
  const twoLetters = fold(withTwoLetters(normalForm(typed, 'NFC')));
  const oneLetter = word.length < shortest ? [] : withoutPairs(word);
  return [...new Set([twoLetters, ...oneLetter, ...latinSpellings(word)])].filter((other) => other !== word);
}

/** One letter in place of two, for each choice of the pairs: all of them first. */
function withoutPairs(word: string): readonly string[] {
  const pairs = [...word.matchAll(pair)].map(({ index }) => index).slice(0, mostPairs);
  const choices = 2 ** pairs.length;
  return Array.from({ length: choices }, (_, choice) =>
    pairs
      .filter((_pair, at) => ((choices - 1 - choice) & (1 << at)) !== 0)
      .toReversed()
      .reduce((text, at) => text.slice(0, at + 1) + text.slice(at + 2), word),
  );
}
