import { fold } from '../fold.ts';
import { beginsWithCapital, type Word } from './capital-words.ts';
import { isAddress, isBeginning } from './everyday-words.ts';
import { thanks, withWords } from './kin-words.ts';
import { isOtherName } from './no-surnames.ts';
import type { Told } from './told-surnames.ts';

/** Before the name of a whole family: English has an s behind it, and Spanish has none where other nouns have one. */
const articles: ReadonlyMap<string, RegExp> = new Map([
  ['the', /(?<!an)s$/],
  ['los', /[^s]$|[eaoi]z$/],
  ['les', /[^sx]$/],
  ['οι', /./],
  ['τουσ', /./],
]);
const blank = /^[ \t\u00a0\u202f]{1,3}$/;
const endOfSentence = /[.!?…;\n]/;
const endOfSentenceButPart = /[.!?…\n]/;
const possessive = /['’]s?$/;
const [reach, mostBefore, shortest] = [8, 4, 4];

interface Search<person> {
  readonly words: readonly Word[];
  readonly find: (word: string) => readonly person[];
  readonly isSurname: (word: string) => boolean;
}

/** "Thanks to the Agirres, who came with Kim", "Los Agirre vinieron con Kim". */
export function surnamesInPlural<person>(text: string, { words, find, isSurname }: Search<person>): Told<person>[] {
  const gap = (at: number) => text.slice(words[at - 1]?.to, words[at]?.from);
  return words.flatMap((one, at) => {
    const article = words[at - 1];
    if (!article || !beginsWithCapital(one.text) || !blank.test(gap(at))) return [];
    const ending = articles.get(fold(article.text));
    if (!ending?.test(one.text) || !isName(one.text) || !isSurname(one.text)) return [];
    const before = words.slice(Math.max(0, at - 1 - mostBefore), at - 1);
    const areThanked = before.some(({ text: word }) => thanks.has(fold(word)));
    const isStart = at === 1 || endOfSentence.test(gap(at - 1));
    if (!areThanked && !isStart) return [];
    let isWith = false;
    for (let next = at + 1; next <= at + reach; next += 1) {
      const other = words[next];
      if (!other || endOfSentenceButPart.test(gap(next))) break;
      isWith ||= withWords.has(fold(other.text));
      const people = beginsWithCapital(other.text) ? find(other.text.replace(possessive, '')) : [];
      if (people.length > 0 && (areThanked || isWith))
        return [{ written: text.slice(article.from, other.to), people, words: [one.text] }];
    }
    return [];
  });
}

const isName = (word: string): boolean =>
  word.length >= shortest &&
  !isOtherName([word]) &&
  !isOtherName([word.replace(/s$/, '')]) &&
  !isAddress(word) &&
  !isBeginning(word);
