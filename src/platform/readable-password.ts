import { randomInt } from 'node:crypto';
import greek from './password-words-el.json' with { type: 'json' };
import english from './password-words-en.json' with { type: 'json' };
import spanish from './password-words-es.json' with { type: 'json' };

interface Words {
  readonly words: readonly string[];
  /** At the end of a password: a short list makes up for it with more. */
  readonly digits: number;
}

// English and Spanish: short words of the lists of BIP 39 (MIT licence) and of animals, food and play, without accents and without those
// that no child should read or would understand.
// Greek has no such list: common words of school and home, as they are written.
const english3: Words = { words: english.words.split(' '), digits: 3 };
const lists: Readonly<Record<string, Words>> = {
  en: english3,
  es: { words: spanish.words.split(' '), digits: 3 },
  el: { words: greek.words.split(' '), digits: 4 },
};
/** In one password. */
const many = 3;

const wordsIn = (language: string): Words => lists[language] ?? english3;

/** One word that a child can type, in the language where we have its words, else in English. */
export function readableWord(language: string): string {
  const { words } = wordsIn(language);
  return words[randomInt(words.length)] ?? '';
}

/** A word of the list by a number of any size: the same number gives the same word. */
export function readableWordAt(language: string, at: number): string {
  const { words } = wordsIn(language);
  return words[at % words.length] ?? '';
}

/** Three words and a number, for instance "luna-tren-pan-472": at least 40 bits. */
export function readablePassword(language: string): string {
  const { digits } = wordsIn(language);
  const words = Array.from({ length: many }, () => readableWord(language));
  return [...words, String(randomInt(10 ** digits)).padStart(digits, '0')].join('-');
}

/** How many bits such a password holds. */
export function readableBits(language: string): number {
  const { words, digits } = wordsIn(language);
  return many * Math.log2(words.length) + digits * Math.log2(10);
}
