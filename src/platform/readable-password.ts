import { randomInt } from 'node:crypto';
import greek from './password-words-el.json' with { type: 'json' };
import english from './password-words-en.json' with { type: 'json' };
import spanish from './password-words-es.json' with { type: 'json' };

interface Words {
  readonly words: readonly string[];
  /** In one password: a short list makes up for it with one more. */
  readonly many: number;
}

// English and Spanish: short words of the lists of BIP 39 (MIT licence) and of animals, food and play, without accents and without those
// that no child should read or would understand.
// Greek has no such list: common words of school and home, as they are written.
const english3: Words = { words: english.words.split(' '), many: 3 };
const lists: Readonly<Record<string, Words>> = {
  en: english3,
  es: { words: spanish.words.split(' '), many: 3 },
  el: { words: greek.words.split(' '), many: 4 },
};

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

/** Three or four words, one of them with two digits, for instance "luna47-tren-pan": at least 40 bits. */
export function readablePassword(language: string): string {
  const words = Array.from({ length: wordsIn(language).many }, () => readableWord(language));
  const numbered = randomInt(words.length);
  const digits = String(randomInt(100)).padStart(2, '0');
  return words.map((word, index) => (index === numbered ? word + digits : word)).join('-');
}

/** How many bits such a password holds. */
export function readableBits(language: string): number {
  const { words, many } = wordsIn(language);
  return many * Math.log2(words.length) + Math.log2(100) + Math.log2(many);
}
