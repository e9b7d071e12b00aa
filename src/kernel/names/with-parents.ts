import { fold } from '../fold.ts';
import { beginsWithCapital, mayBeSurname, type Word, wordsIn } from './capital-words.ts';
import { articlesAndOwn, ofWords, relativesOfChildren, titles } from './kin-words.ts';
import { isOtherName } from './no-surnames.ts';

const blank = /^\.?[ \t\u00a0\u202f]{1,3}$/;
const apart = /^[ \t\u00a0\u202f]{0,2}(?:[,(–—-][ \t\u00a0\u202f]{0,2}|[ \t\u00a0\u202f])$/;
const possessive = /['’]s?$/;
const [mostSurnames, mostBetween] = [3, 4];

/** The surname of a grown-up and whose mother or father they are: "Mrs Baker, Tom’s mum", "la señora Baker, madre de Tom". */
export function withParents(text: string): readonly string[] {
  const words = wordsIn(text);
  const gap = (at: number) => text.slice(words[at - 1]?.to, words[at]?.from);
  return words.flatMap((title, at) => {
    if (!titles.has(fold(title.text))) return [];
    let last = at;
    while (last < at + mostSurnames && isSurname(words[last + 1]) && blank.test(gap(last + 1))) last += 1;
    const end = last > at && apart.test(gap(last + 1)) ? childBehind(words, last + 1, gap) : undefined;
    return end === undefined ? [] : [text.slice(title.from, words[end]?.to).replace(possessive, '')];
  });
}

const isSurname = (word: Word | undefined) =>
  word !== undefined && mayBeSurname(word.text) && !isOtherName([word.text]);

/** The place of the child’s name: "Tom’s mum", "the mother of Tom", "η μητέρα του Νίκου". */
function childBehind(words: readonly Word[], start: number, gap: (at: number) => string): number | undefined {
  const [first, second] = [words[start], words[start + 1]];
  if (first && second && possessive.test(first.text) && isChild(first) && relativesOfChildren.has(fold(second.text)))
    return start;
  let hasKin = false;
  for (let at = start; at <= start + mostBetween; at += 1) {
    const word = words[at];
    if (!word || (at > start && !blank.test(gap(at)))) return undefined;
    const folded = fold(word.text);
    if (hasKin && isChild(word)) return at;
    if (!hasKin && relativesOfChildren.has(folded)) hasKin = true;
    else if (!ofWords.has(folded) && !articlesAndOwn.has(folded)) return undefined;
  }
  return undefined;
}

const isChild = ({ text }: Word) => {
  const name = text.replace(possessive, '');
  return beginsWithCapital(name) && mayBeSurname(name) && !isOtherName([name]);
};
