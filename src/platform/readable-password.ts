import { randomInt } from 'node:crypto';
import english from './password-words-en.json' with { type: 'json' };
import spanish from './password-words-es.json' with { type: 'json' };

// Short words of the lists of BIP 39 (MIT licence), without accents and without those that no child should read.
const lists: Readonly<Record<string, readonly string[]>> = {
  en: english.words.split(' '),
  es: spanish.words.split(' '),
};

function wordsIn(language: string): readonly string[] {
  return lists[language] ?? english.words.split(' ');
}

/** One word that a child can type, in the language where we have its words, else in English. */
export function readableWord(language: string): string {
  const words = wordsIn(language);
  return words[randomInt(words.length)] ?? '';
}

/** A word of the list by a number of any size: the same number gives the same word. */
export function readableWordAt(language: string, at: number): string {
  const words = wordsIn(language);
  return words[at % words.length] ?? '';
}

/** Three words, one of them with two digits, for instance "luna47-tren-pan": at least 40 bits. */
export function readablePassword(language: string): string {
  const words = [readableWord(language), readableWord(language), readableWord(language)];
  const numbered = randomInt(3);
  const digits = String(randomInt(100)).padStart(2, '0');
  return words.map((word, index) => (index === numbered ? word + digits : word)).join('-');
}

/** How many bits such a password holds. */
export function readableBits(language: string): number {
  return 3 * Math.log2(wordsIn(language).length) + Math.log2(100) + Math.log2(3);
}
