import { isPlain, normalForm } from './normal-form.ts';

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
  ς: 'σ',
};

/** Lower case without accents and invisible signs: the form in which typed words and texts are compared. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const bare = normalForm(text, 'NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþħŧŋıəς]/g, (letter) => letters[letter] ?? letter);
  return normalForm(bare, 'NFC');
}

/** The words of a text between single blanks, folded and without dots and apostrophes: what searches look in, and what they look for. */
export function foldWords(text: string): string {
  return fold(text)
    .replaceAll(/[.'’`´·]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a search: few and short enough for an index. Undefined where there is too little to go by. */
export function searchWords(question: string): readonly string[] | undefined {
  const words = foldWords(question.slice(0, 200)).split(' ').filter(Boolean).slice(0, 8);
  return words.join('').length < 2 ? undefined : words;
}
