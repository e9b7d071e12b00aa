import { fold } from './fold.ts';
import { shapeIn, withPlainLetters } from './names/look-alikes.ts';
import { normalForm } from './normal-form.ts';

/** Figures within words. */
const figures: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** So much of a text is compared: more than any introduction has, and little enough for two hundred comparisons in a request. */
const compared = 3000;

/** A shorter text has to be more similar: chance alone makes short ones alike. Below the shorter length only the same is alike. */
const [long, short] = [
  { from: 120, share: 0.5 },
  { from: 40, share: 0.8 },
] as const;

/** What is shown from right to left, letter by letter, so that it reads as it does not stand there. */
const reversed = /\u202e([^\u202c\n]*)/g;

/** "HΛPPY" */
const greekA = /(?<=[A-Z])Λ|Λ(?=[A-Z])/g;

/** The text without what is used to disguise copies: invisible and look-alike letters, accents, links, punctuation, spaces. */
function bareText(text: string): string {
  return plainText(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text in that form, without links. */
export function plainWords(text: string): readonly string[] {
  return plainText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'link');
}

function plainText(text: string): string {
  const shown = text.slice(0, compared).replaceAll(reversed, (_, run: string) => [...run].reverse().join(''));
  const plain = normalForm(withPlainLetters(shown), 'NFKC').slice(0, compared).replaceAll(greekA, 'A');
  return fold(plain)
    .replaceAll(/https?:\/\/\S+|www\.\S+/g, ' link ')
    .replaceAll(/[^\0-\x7f]/gu, (letter) => shapeIn('latin', letter))
    .replaceAll(/[013457](?=[a-z])|(?<=[a-z])[013457]/g, (figure) => figures[figure] ?? figure);
}

/** Whether another text differs from this one by small changes only. Made once for a text, and asked for each of the others. `shareOfLong`: how much of their trigrams long texts have in common. */
export function likenessTo(text: string, shareOfLong: number = long.share): (other: string) => boolean {
  const bare = bareText(text);
  const own = gramsOf(bare, 3);
  const backwards = gramsOf([...bare].reverse().join(''), 3);
  const runs = gramsOf(bare, 5);
  const words = new Set(plainWords(text));
  return (other) => {
    const theirs = bareText(other);
    if (bare === theirs) return bare.length > 0;
    const shorter = Math.min(bare.length, theirs.length);
    const least = shorter >= long.from ? shareOfLong : shorter >= short.from ? short.share : undefined;
    if (least === undefined) return false;
    // Texts of which one is much longer have too little in common, whatever stands in them, but for one within the other.
    if (shorter >= least * Math.max(bare.length, theirs.length) - 2) {
      const grams = gramsOf(theirs, 3);
      if (share(own, grams) >= least || share(backwards, grams) >= backwardsShare) return true;
      if (words.size >= fewestWords && share(words, new Set(plainWords(other))) >= sortedShare) return true;
    }
    return shorter >= long.from && isWithin(runs, gramsOf(theirs, 5));
  };
}

/** Letters in the other direction, words in another order: what remains alike is the same text. */
const [backwardsShare, sortedShare, fewestWords] = [0.8, 0.85, 12];
/** Of the runs of five letters of the shorter text so many stand in the longer one: by chance hardly a third do. */
const withinShare = 0.75;

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  return less.size > 0 && less.intersection(more).size >= withinShare * less.size;
}

export function areNearIdentical(one: string, other: string): boolean {
  return likenessTo(one)(other);
}

function gramsOf(text: string, length: number): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length)));
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = one.intersection(other).size;
  return common / (one.size + other.size - common || 1);
}
