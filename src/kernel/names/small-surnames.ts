import { isKnownGivenName } from '../first-names.ts';
import { fold } from '../fold.ts';
import { namesNothingSomewhere } from '../guess-language.ts';
import { isAddress, isBeginning } from './everyday-words.ts';
import { isGreeting, isOtherName } from './no-surnames.ts';

const shortest = 3;

/** Whether a word may be a surname where capitals say nothing: in an address, a table, a text in small letters. */
export function mayBeSmallSurname(word: string): boolean {
  const folded = fold(word);
  if ([...folded].length < shortest || namesNothingSomewhere(folded)) return false;
  return !isBeginning(word) && !isAddress(word) && isNoOther([word]) && !isKnownGivenName(word);
}

/** Neither a town or a feast nor a greeting. */
export const isNoOther = (words: readonly string[]): boolean => !isOtherName(words) && !isGreeting(words[0] ?? '');

/** What surnames of many families end in, and few other words: Márquez, Papadopoulos, Jovanović, Kowalski, Petrescu, Eriksson. */
const shape =
  /(?:[^aeiou]ez|[gq]uez|opoul(?:os|ou)|idis|idou|akis|akou|οπουλ(?:οσ|ου)|ιδησ|ιδου|ακησ|ακου|ovic|evic|wicz|[^r]ski|[^r]ska|cki|cka|escu|eanu|[^a]sson|ssen|enko|енко|чук|yan|shvili|oglu|etxea?|etxeberria|iri|tegi|ibar|mendi|zabal)$/;
const shortestShape = 5;
/** Frequent ones of other shapes, which are no other words. */
const frequent = new Set(
  `garcia ruiz diaz munoz romero alonso navarro ramos molina castro ortega delgado ortiz marin sanz medina iglesias garrido cortes prieto smith
  jones taylor wilson johnson williams davies evans roberts thompson robinson hughes edwards murphy kelly muller schmidt schneider fischer
  weber meyer wagner becker hoffmann rossi russo esposito bianchi romano colombo silva ferreira pereira oliveira costa rodrigues nowak wojcik
  ionescu dumitru martin bernard dubois durand moreau laurent lefebvre roux agirre etxeberria aranburu lasa otero παπας παπα αγγελης`
    .split(/\s+/)
    .map(fold),
);

/** Whether a word in small letters is hardly anything else. */
export const isShapedLikeSurname = (word: string): boolean => {
  const folded = fold(word);
  return frequent.has(folded) || (folded.length >= shortestShape && shape.test(folded));
};
