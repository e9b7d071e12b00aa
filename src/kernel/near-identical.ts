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
  const plain = normalForm(withPlainLetters(shown), 'NFKC').slice(0, compared);
  return fold(plain)
    .replaceAll(/https?:\/\/\S+|www\.\S+/g, ' link ')
    .replaceAll(/[^\0-\x7f]/gu, (letter) => shapeIn('latin', letter))
    .replaceAll(/[013457](?=[a-z])|(?<=[a-z])[013457]/g, (figure) => figures[figure] ?? figure);
}

/** Whether another text differs from this one by small changes only. Made once for a text, and asked for each of the others. */
export function likenessTo(text: string): (other: string) => boolean {
  const bare = bareText(text);
  const own = trigramsOf(bare);
  return (other) => {
    const theirs = bareText(other);
    if (bare === theirs) return bare.length > 0;
    const shorter = Math.min(bare.length, theirs.length);
    const least = shorter >= long.from ? long.share : shorter >= short.from ? short.share : undefined;
    // Texts of which one is much longer have too little in common, whatever stands in them.
    if (least === undefined || shorter < least * Math.max(bare.length, theirs.length) - 2) return false;
    return jaccard(own, trigramsOf(theirs)) >= least;
  };
}

export function areNearIdentical(one: string, other: string): boolean {
  return likenessTo(one)(other);
}

function trigramsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  const common = a.intersection(b).size;
  return common / (a.size + b.size - common || 1);
}
