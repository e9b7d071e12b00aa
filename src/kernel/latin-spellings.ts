import { inLatinLetters } from './latin-letters.ts';

/*
 * In which ways a word of Greek or Cyrillic letters stands in texts of Latin letters, names and places above all: as passports write it
 * (ELOT 743), by ear and by the look of the letters; and for Cyrillic as each of its languages is written abroad.
 */

type Ways = readonly (readonly [RegExp, string])[];

const most = 16;

/** By rule, what may stand in place of what passports write. Each rule is followed everywhere in a word or nowhere. */
const greekWays: readonly Ways[] = [
  [[/ch/g, 'h']],
  [[/ch/g, 'x']],
  [[/(?<![aeo])y/g, 'i']],
  [[/ei|oi/g, 'i']],
  [[/ai/g, 'e']],
  [[/x/g, 'ks']],
  [[/mp/g, 'b']],
  [[/^nt/g, 'd']],
  [[/^gk/g, 'g']],
  [[/^gi(?=[aeo])/g, 'yi']],
  [[/^gi(?=[aeo])/g, 'y']],
  [[/ou/g, 'u']],
];

/** Ukrainian, Bulgarian at the ends of words, Serbian and Macedonian without their marks, and what is common elsewhere. */
const cyrillicWays: readonly Ways[] = [
  [
    [/щ/g, 'shch'],
    [/г/g, 'h'],
    [/ґ/g, 'g'],
    [/х/g, 'kh'],
    [/и/g, 'y'],
    [/^є/g, 'ye'],
    [/є/g, 'ie'],
    [/^ю/g, 'yu'],
    [/ю/g, 'iu'],
    [/^я/g, 'ya'],
    [/я/g, 'ia'],
    [/ь/g, ''],
  ],
  [
    [/ия$/g, 'ia'],
    [/ь/g, 'y'],
  ],
  [
    [/ш/g, 's'],
    [/ч/g, 'c'],
    [/ж/g, 'z'],
    [/ц/g, 'c'],
    [/џ/g, 'dz'],
    [/ј/g, 'j'],
  ],
  [
    [/х/g, 'kh'],
    [/щ/g, 'shch'],
    [/ю/g, 'yu'],
    [/я/g, 'ia'],
  ],
  [
    [/я/g, 'ja'],
    [/ю/g, 'ju'],
    [/ц/g, 'c'],
  ],
];

const isGreek = /^\p{Script=Greek}+$/u;
const isLatin = /^[a-z]+$/;

const follow = (word: string, ways: Ways) => ways.reduce((text, [from, to]) => text.replaceAll(from, to), word);

/** The word in Latin letters, first as a passport writes it; nothing for words of other scripts. The word is folded. */
export function latinSpellings(word: string): readonly string[] {
  const first = inLatinLetters(word);
  if (first === undefined) return [];
  if (!isGreek.test(word)) {
    // What a way does not name is written as in passports.
    const written = cyrillicWays.map((ways) => restOf(follow(word, ways)));
    return [...new Set([first, ...written])].filter((one) => isLatin.test(one));
  }
  let written = [first];
  for (const ways of greekWays)
    written = [...new Set([...written, ...written.map((one) => follow(one, ways))])].slice(0, most);
  return written;
}

/** The Cyrillic letters that are left, each run of them as passports write it. */
const restOf = (text: string): string => text.replaceAll(/\p{Script=Cyrillic}+/gu, (run) => inLatinLetters(run) ?? run);
