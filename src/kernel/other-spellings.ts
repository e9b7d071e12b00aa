import { fold } from './fold.ts';
import { inLatinLetters } from './latin-letters.ts';
import { withTwoLetters } from './names/two-letters.ts';
import { normalForm } from './normal-form.ts';

/** Two letters that may stand for one with a mark: "Mueller" for "Müller", "Aarhus" for "Århus". */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/[ao]e/g, ''],
  [/ue/g, ''],
  [/aa/g, ''],
];
const shortest = 4;

/**
 * Other ways in which a typed word may stand in a text, folded as texts are: ä as ae and back, ø as oe, å as aa, and Greek and Cyrillic
 * letters as passports write them. Folding has made ä an a already, and ß two letters.
 */
export function otherSpellings(typed: string): readonly string[] {
  const word = fold(typed);
  const twoLetters = fold(withTwoLetters(normalForm(typed, 'NFC')));
  const oneLetter =
    word.length < shortest
      ? word
      : pairs.reduce((text, [pair]) => text.replaceAll(pair, ([first = '']) => first), word);
  const latin = inLatinLetters(word);
  return [...new Set([twoLetters, oneLetter, ...(latin === undefined ? [] : [latin])])].filter(
    (other) => other !== word,
  );
}
