import { bareNumberWord, numberWords } from './number-words.ts';
import { isExample, type PhoneNumber } from './phone-numbers.ts';

const longWord = /(?<!\p{L})[\p{L}\p{M}]{20,110}(?!\p{L})/gu;
const fewest = 7;
const longestDigit = 12;

/** The words for the digits of each language. */
const digits = new Map<string, Map<string, number>>();
for (const [word, values] of numberWords)
  for (const [language, value] of values)
    if (value < 10) digits.set(language, (digits.get(language) ?? new Map<string, number>()).set(word, value));

/** "seisunodostrescuatrocincoseissieteocho" */
export function gluedNumbersIn(text: string): PhoneNumber[] {
  return [...text.matchAll(longWord)].flatMap(([written]) => {
    const bare = bareNumberWord(written);
    for (const words of digits.values()) {
      const key = digitsOf(bare, words);
      if (key && key.length >= fewest && new Set(key).size > 2 && !isExample(key)) return [{ written, key }];
    }
    return [];
  });
}

/** The longest word at each place; undefined where none begins. */
function digitsOf(word: string, words: ReadonlyMap<string, number>): string | undefined {
  let found = '';
  for (let at = 0; at < word.length; ) {
    let length = Math.min(longestDigit, word.length - at);
    while (length > 0 && !words.has(word.slice(at, at + length))) length -= 1;
    if (length === 0) return undefined;
    found += words.get(word.slice(at, at + length));
    at += length;
  }
  return found;
}
