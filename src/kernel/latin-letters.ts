/*
 * Greek and Cyrillic in Latin letters. Names and places are written by the rules of passports (ELOT 743; for Cyrillic the common ones of
 * Bulgaria, Serbia, North Macedonia and Ukraine); what people type by ear or by the look of the letters is compared by a key.
 */

const greek: Readonly<Record<string, string>> = {
  ου: 'ou',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nch',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ђ: 'dj',
  ћ: 'c',
  џ: 'dz',
  ѕ: 'dz',
};

const isGreek = /^\p{Script=Greek}+$/u;
const isCyrillic = /^\p{Script=Cyrillic}+$/u;
const isLatin = /^[a-z]+$/;

/** A folded word of Greek or Cyrillic letters as a passport writes it; undefined for any other word. */
export function inLatinLetters(word: string): string | undefined {
  if (isGreek.test(word)) return inLatin(spokenGreek(word), greek);
  return isCyrillic.test(word) ? inLatin(word, cyrillic) : undefined;
}

/** αυ, ευ and ηυ are spoken with a consonant, hard before a hard one; μπ at the beginning is one letter. */
function spokenGreek(word: string): string {
  return word
    .replaceAll(/(?<=[αεη])υ(?=[θκξπστφχψ]|$)/g, 'φ')
    .replaceAll(/(?<=[αεη])υ/g, 'β')
    .replace(/^μπ/, 'b');
}

function inLatin(word: string, letters: Readonly<Record<string, string>>): string {
  let written = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = letters[word.slice(at, at + 2)];
    if (pair !== undefined && at + 1 < word.length) at += 1;
    written += pair ?? letters[word[at] ?? ''] ?? word[at] ?? '';
  }
  return written;
}

/** Shorter words sound like too many others. */
const shortestSounding = 4;
const sign = '~';

/** The key under which a word of Greek or Cyrillic letters is found by what is typed in Latin ones; undefined for any other word. */
export function soundKey(word: string): string | undefined {
  const latin = word.length < shortestSounding ? undefined : inLatinLetters(word);
  if (latin === undefined) return undefined;
  return sign + (isGreek.test(word) ? greekSound(latin) : cyrillicSound(latin));
}

/** The keys under which words of Greek or Cyrillic letters may stand that somebody typed in Latin ones: by ear, and by the look of the letters. */
export function soundKeysOf(word: string): readonly string[] {
  if (word.length < shortestSounding || !isLatin.test(word)) return [];
  const byLook = word
    .replaceAll(/(?<![tcpkg])h/g, 'i')
    .replaceAll('w', 'o')
    .replaceAll('8', 'th');
  const byEar = word.replaceAll(/(?<![tcpkg])h/g, 'ch');
  const withY = word.replaceAll(/(?<![oae])u/g, 'y');
  // Γιώργος, by ear.
  const withG = word.replace(/^yi?(?=[aeo])/, 'gi');
  const keys = [
    ...[word, byEar, byLook, withY, withG, byEar.replaceAll('x', 'ch'), byLook.replaceAll('x', 'ch')].map(greekSound),
    cyrillicSound(word),
  ];
  return [...new Set(keys)].map((key) => sign + key);
}

function greekSound(latin: string): string {
  return once(
    latin
      .replaceAll(/([ae])[fvuy]/g, '$1v')
      .replaceAll(/o[uy]/g, 'u')
      .replaceAll(/(?:ei|oi|yi|y|ee)/g, 'i')
      .replaceAll('ai', 'e')
      .replaceAll('ph', 'f')
      .replaceAll('ks', 'x')
      .replaceAll('mp', 'b')
      .replaceAll('nt', 'd')
      .replaceAll(/(?:gk|gg|ng)/g, 'g')
      .replaceAll('w', 'o')
      .replaceAll('c', 'k')
      .replaceAll('kh', 'ch')
      .replaceAll('ch', 'h'),
  );
}

function cyrillicSound(latin: string): string {
  return once(
    latin
      .replaceAll('shch', 'sht')
      .replaceAll(/kh|ch(?=$)/g, (letters) => (letters === 'kh' ? 'h' : 'c'))
      .replaceAll('zh', 'z')
      .replaceAll('sh', 's')
      .replaceAll(/ch|ts|tz/g, 'c')
      .replaceAll(/[yij]+u/g, 'u')
      .replaceAll(/[yij]+a/g, 'a')
      .replaceAll(/[yij]+e/g, 'e')
      .replaceAll(/(?<=[dlngk])j/g, '')
      .replaceAll(/[yj]/g, 'i')
      .replaceAll('w', 'v'),
  );
}

const once = (word: string): string => word.replaceAll(/(.)\1+/g, '$1');
