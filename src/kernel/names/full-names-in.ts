import { beginsWithCapital, isCapitals, mayBeSurname, once, type Word, wordsIn } from './capital-words.ts';
import { setOf } from './child-words.ts';
import { isAddress, isBeginning } from './everyday-words.ts';
import { isGreeting, isOtherName } from './no-surnames.ts';

const particles = setOf('de del la las los da do dos di du le van von der den');
const joint = /^[ \t\u00a0\u202f-]{1,2}$/;
const mostWords = 5;

/** From its first to its last word, by their places among the words of the text. */
export interface FullName {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** What may be full names, each two words with capitals or more: "Tom Baker", "Ane García de la Cruz". */
export function fullNamesIn(text: string, words: readonly Word[] = wordsIn(text)): readonly FullName[] {
  const isPart = once((word: string) => mayBeSurname(word) && !isCapitals(word) && !isOther(word));
  const found: FullName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (!first || !beginsWithCapital(first.text) || !isPart(first.text) || isBeginning(first.text)) continue;
    let last = at;
    for (let next = at + 1; next < at + mostWords; next += 1) {
      const [one, previous] = [words[next], words[next - 1]];
      if (!one || !previous || !joint.test(text.slice(previous.to, one.from))) break;
      if (isPart(one.text)) last = next;
      else if (!particles.has(one.text)) break;
    }
    const end = words[last];
    if (last > at && end) found.push({ first: at, last, from: first.from, to: end.to });
    at = last;
  }
  return found;
}

const isOther = (word: string): boolean =>
  /-years?-/.test(word) || isOtherName([word]) || isGreeting(word) || isAddress(word);
