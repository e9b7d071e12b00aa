import { fold } from '../fold.ts';
import { isPlain } from '../normal-form.ts';

/**
 * How a name sounds, roughly, whatever script it is written in: "Pablo", "Πάμπλο" and "Пабло" are one. Each rule says which letters
 * can be read as which sounds (q stands for those of "ch", "sh" and "j"); where languages differ, the readings stand beside each other.
 */
const rules = {
  latin: `a:a b:b c:k d:d e:e f:v g:g h:h| i:i j:h|i|q k:k l:l m:m n:n o:o p:p q:k r:r s:s t:t u:u v:v w:v x:ks|s y:i z:s
    ch:h|q|k|s sh:q|s sch:q|s tch:q tsch:q zh:q|s kh:h th:t ph:v gh:g ck:k qu:k ce:se|qe ci:si|qi cy:si cs:q|ks zs:q cz:q sz:q|s rz:q|rs ge:ge|he|qe
    gi:gi|hi|qi gy:gi|di gue:ge gui:gi|gui ts:s|q tz:s|q dz:s|q dzh:q dj:q|d ou:u oo:u|o ee:i|e ai:ai|e ei:ei|i|ai oi:oi|i au:au|av
    ae:ae|e oe:oe|e|io eu:eu|ev|oi ie:ie|i|e ye:e|ie yo:io ll:l|i lh:l|li nh:n|ni ny:ni|n gn:ni|n ng:ng|g nj:ni|n lj:l|li`,
  greek: `α:a β:v|b γ:g δ:d ε:e ζ:s|q η:i θ:t ι:i κ:k λ:l μ:m ν:n ξ:ks ο:o π:p ρ:r σ:s τ:t υ:i φ:v χ:h ψ:ps ω:o ου:u αι:e|ai ει:i|ei
    οι:i|oi υι:i αυ:av|au ευ:ev|eu μπ:b ντ:d γκ:g γγ:g τσ:s|q τζ:q|s γι:gi|i γε:ge|ie γυ:gi|i`,
  cyrillic: `а:a б:b в:v г:g|h ґ:g д:d е:e є:e|ie ж:q з:s и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:v х:h ц:s|q ч:q ш:q|s щ:q
    ъ:|a ы:i ь: э:e ю:iu|u я:ia|a ђ:q|d ћ:q љ:l|li њ:n|ni џ:q ј:i ѓ:g ќ:k ѕ:s дж:q дз:s|q кс:ks|s`,
  georgian: `ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:s თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:q რ:r ს:s ტ:t უ:u ფ:p|v ქ:k ღ:g ყ:k შ:q|s ჩ:q ც:s|q ძ:s წ:s
    ჭ:q ხ:h ჯ:q ჰ:h`,
  armenian: `ա:a բ:b գ:g դ:d ե:e զ:s է:e ը:e թ:t ժ:q ի:i լ:l խ:h ծ:s կ:k հ:h ձ:s ղ:g ճ:q մ:m յ:i|h ն:n շ:q|s ո:o չ:q պ:p ջ:q ռ:r ս:s վ:v
    տ:t ր:r ց:s|q ու:u ւ:v փ:p ք:k օ:o ֆ:v և:ev`,
} as const;

export type SoundScript = keyof typeof rules;

const tables: readonly (readonly [SoundScript, ReadonlyMap<string, readonly string[]>])[] = [
  ['latin', tableOf(rules.latin)],
  ['greek', tableOf(rules.greek)],
  ['cyrillic', tableOf(rules.cyrillic)],
  ['georgian', tableOf(rules.georgian)],
  ['armenian', tableOf(rules.armenian)],
];

function tableOf(written: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    written.split(/\s+/).map((rule) => {
      const [letters = '', sounds = ''] = rule.split(':');
      return [letters, sounds.split('|')];
    }),
  );
}

const tableByScript = new Map(tables);

/** The rules of a script by the letter that they begin with. */
const rulesFrom = new Map(
  tables.map(([script, table]) => [script, Map.groupBy(table, ([rule]) => rule.charAt(0))] as const),
);

const scriptOfLetter: ReadonlyMap<string, SoundScript> = new Map(
  tables.toReversed().flatMap(([script, table]) => [...table.keys()].map((rule) => [rule.charAt(0), script])),
);

/** How long the rules are that begin with a letter. */
const longestFrom = new Map<string, number>();
for (const [, table] of tables)
  for (const { length, 0: first = '' } of table.keys())
    longestFrom.set(first, Math.max(length, longestFrom.get(first) ?? 0));

/** Letters whose marks tell more than their plain form does. */
const marked: Readonly<Record<string, string>> = {
  ё: 'ио',
  č: 'ch',
  ć: 'ch',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  ž: 'zh',
  đ: 'dj',
  ñ: 'ny',
  ń: 'ny',
};

const longestWord = 40;
const mostReadings = 24;

/** How the names begin that words are compared with. */
export interface Beginnings {
  /** Whether a name of another script begins with these sounds. */
  readonly mayBegin: (sounds: string, script: SoundScript) => boolean;
  /** Whether one may begin with some reading of the first letters of a word, whatever follows: most words are left after three of them. */
  readonly mayStart: (word: string, script: SoundScript) => boolean;
}

const [fewLetters, mostStarts] = [3, 20_000];
const [firstLetter, letterCount] = ['a'.charCodeAt(0), 26];
export const threeLetters = letterCount ** fewLetters;
/** Between a capital of ASCII and its small letter. */
const toSmall = 0x20;

/** Of the first three letters of a word among all of English; undefined where they are others. */
export function placeOfThree(word: string): number | undefined {
  let place = 0;
  for (let index = 0; index < fewLetters; index += 1) {
    const letter = (word.charCodeAt(index) | toSmall) - firstLetter;
    if (!(letter >= 0 && letter < letterCount)) return undefined;
    place = place * letterCount + letter;
  }
  return place;
}

export function beginnings(mayBegin: Beginnings['mayBegin']): Beginnings {
  const known = new Map<string, boolean>();
  const [unknown, no, yes] = [0, 1, 2];
  const ofEnglish = new Uint8Array(threeLetters);
  const reaches = (letters: string, script: SoundScript, head: string): boolean => {
    if (letters === '') return true;
    return (rulesFrom.get(script)?.get(letters.charAt(0)) ?? []).some(
      ([rule, sounds]) =>
        (letters.startsWith(rule) || rule.startsWith(letters)) &&
        sounds.some((sound) => {
          const longer = head + sound;
          const begins = mayBegin(simplified(withoutLastNasal(longer)), script);
          return begins && reaches(letters.slice(rule.length), script, longer);
        }),
    );
  };
  const mayStart = (word: string, script: SoundScript) => {
    const place = placeOfThree(word);
    if (place !== undefined) {
      if (ofEnglish[place] === unknown) ofEnglish[place] = reaches(word.slice(0, fewLetters), script, '') ? yes : no;
      return ofEnglish[place] === yes;
    }
    const letters = word.slice(0, fewLetters);
    const found = known.get(letters) ?? reaches(letters, script, '');
    if (known.size >= mostStarts) known.clear();
    known.set(letters, found);
    return found;
  };
  return { mayBegin, mayStart };
}

/** The script of a word of which all letters are of one that is known here. */
export function soundScriptOf(word: string): SoundScript | undefined {
  const [first = ''] = word;
  return scriptOfLetter.get(first);
}

/**
 * The ways in which a word can be read; none where it is too long for a name, or of letters that are not known here. Readings that
 * begin like no name are dropped on the way: a word of many letters that are read differently has too many to compare each.
 */
export function soundsOf(word: string, names?: Beginnings): readonly string[] {
  if (word.length > longestWord) return [];
  const small = word.toLowerCase();
  const letters = isPlain(small)
    ? small
    : fold(small.replaceAll(/[ёčćšşșžđñń]/g, (letter) => marked[letter] ?? letter));
  const script = soundScriptOf(letters);
  const table = script && tableByScript.get(script);
  if (!table || !script || names?.mayStart(letters, script) === false) return [];
  let readings = [''];
  for (let at = 0; at < letters.length; ) {
    const length = longestAt(letters, at, table);
    if (length === 0) return [];
    const sounds = table.get(letters.slice(at, at + length)) ?? [];
    readings = followedBy(readings, sounds);
    // The last n or m may become one sound with the letter after it.
    if (names) readings = readings.filter((head) => names.mayBegin(simplified(withoutLastNasal(head)), script));
    if (readings.length === 0) return [];
    readings = readings.slice(0, mostReadings);
    at += length;
  }
  return [...new Set(readings.map(simplified))];
}

function followedBy(heads: readonly string[], sounds: readonly string[]): string[] {
  const longer: string[] = [];
  for (const head of heads) for (const sound of sounds) longer.push(head + sound);
  return longer;
}

/** Greek in Latin letters is also typed by how its letters look: Dhmhtrhs, Xrhstos, Giwrgos. */
export const greekByShape = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/(?<![tcpkg])h/g, 'i')
    .replaceAll('w', 'o')
    .replaceAll('x', 'ch');

function longestAt(letters: string, at: number, table: ReadonlyMap<string, unknown>): number {
  for (let length = longestFrom.get(letters.charAt(at)) ?? 0; length > 0; length -= 1)
    if (at + length <= letters.length && table.has(letters.slice(at, at + length))) return length;
  return 0;
}

const withoutLastNasal = (head: string) => (/[nm]$/.test(head) ? head.slice(0, -1) : head);

/** Doubled letters count once, and so does what Greek writes with two letters: b and d. */
function simplified(sounds: string): string {
  if (!/n[dt]|m[bp]|(.)\1/.test(sounds)) return sounds;
  return sounds
    .replaceAll(/n[dt]/g, 'd')
    .replaceAll(/m[bp]/g, 'b')
    .replaceAll(/(.)\1+/g, '$1');
}

/**
 * Words that every text of these languages is full of and that sound like a name of another script: "και" is not Kai, and "она" is not Ona.
 */
const everyday = new Set(
  `και να ναι μια μα αλλα ολα ολοι ολεσ ενα ελα νεα μερα ωρα μετα κατα παρα αυτα ποια ποιο δια μονο καλα μου σου του μασ σασ τησ τισ την
  τον των απο για πολυ ειναι εδω εκει αν σαν μαρτιου μαιοσ μαιο μαιου ιουλιου ιουλια ιουνια
  она они оно как кто там тут или для его мои моя нас вас нам вам так сама само сами есть эта эти это тоа таа има няма нема тая нова ново
  июля июня липня маша наша ваша миг мир`
    .split(/\s+/)
    .filter(Boolean),
);

export const isEveryday = (folded: string): boolean => everyday.has(folded);
