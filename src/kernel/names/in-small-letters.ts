import { fold } from '../fold.ts';
import { beginsWithCapital, once, type Word, wordsIn } from './capital-words.ts';
import { between, childWords } from './child-words.ts';
import { isFrequentGivenName } from './given-names.ts';
import { isShapedLikeSurname, mayBeSmallSurname } from './small-surnames.ts';

const blank = /^[ \t\u00a0\u202f]{1,3}$/;
/** Behind a surname: the end of what is said, or what somebody has, is or did. */
const goesOn =
  /^(?:\s*[.,;:!?)\n]|\s*$|\s(?:of|from|in|has|is|was|won|and|the|de|del|ha|es|era|ganó|y|της|του|από|έχει|είναι|κέρδισε|και|a|est|et|von|aus|hat|ist|und|è|e|z|ma|jest|i)(?!\p{L}))/iu;
const mostBetween = 4;

/** "our pupil tom baker of 3B": where a text has no capitals, behind a word for children. */
export function inSmallLetters(text: string, words: readonly Word[] = wordsIn(text)): readonly string[] {
  const isChild = once((word: string) => childWords.has(fold(word)));
  return words.flatMap((word, at) => {
    if (!isChild(word.text)) return [];
    for (let first = at + 1; first <= at + mostBetween; first += 1) {
      const [before, given, family] = [words[first - 1], words[first], words[first + 1]];
      if (!before || !given || !family || beginsWithCapital(given.text)) return [];
      if (!/^[ \t\u00a0,:]{1,3}$/.test(text.slice(before.to, given.from))) return [];
      if (isFrequentGivenName(given.text))
        return isFullName(text, given, family) ? [text.slice(given.from, family.to)] : [];
      if (!between.has(fold(given.text))) return [];
    }
    return [];
  });
}

function isFullName(text: string, given: Word, family: Word): boolean {
  if (!blank.test(text.slice(given.to, family.from)) || beginsWithCapital(family.text)) return false;
  if (!mayBeSmallSurname(family.text) || between.has(fold(family.text))) return false;
  return isShapedLikeSurname(family.text) || goesOn.test(text.slice(family.to, family.to + 12));
}
