import { bareNumberWord, numberWords } from './number-words.ts';
import { grouped, isCalled, isExample, isWhole, type PhoneNumber } from './phone-numbers.ts';
import { alternatives } from './sign-words.ts';

/** What may be said between the parts of a number: "612 y 345 y 678", "six dash one". */
const between = new RegExp(
  `^(?:${alternatives(`y e i and und et og och ja en și și a και та і й und dann then luego después puis poi potem μετά
    coma comma komma virgule virgola vírgula przecinek κόμμα dash hyphen guion guión raya bindestrich minus tiret trattino kreska παύλα space espacio leerzeichen espace spazio spacja κενό
    dot punto punkt point ponto kropka τελεία slash barra pausa pause`)})$`,
  'iu',
);
/** "Three point one four": what follows is a fraction. */
const decimal = /(?<!\p{L})(?:point|coma|comma|komma|virgule|virgola|vírgula|przecinek|κόμμα)[ \t]{1,3}$/iu;
/** "Double seven" */
const twice = new Set('double doble doppel doppelte doppio doppia duplo διπλο podwojne dubbel'.split(' '));
const part = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)?|\d+|\p{Extended_Pictographic}\ufe0f?/gu;
const pictograph = /^\p{Extended_Pictographic}/u;
const sign = /^[ \t\n\u00a0\u202f]{0,3}[-–—.,;:/|*_·•()"'“”…]{0,3}[ \t\n\u00a0\u202f]{0,3}$/;
const lists = /[,;:/|]/;
/** "03.11.2025 um 10": in Portuguese, "um" is one. */
const date = /(?<!\d)\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)\d\d(?!\d)/g;
const mostFigures = 8;
const [shortest, longest] = [7, 15];

interface Part {
  readonly from: number;
  readonly to: number;
  /** Of figures; words count by themselves. */
  readonly figures?: string;
  readonly number: number;
  readonly isTwice: boolean;
  /** What stands between this part and the one before: a blank, a sign of lists, or a word. */
  readonly gap: 'blank' | 'sign' | 'word';
}

interface Run {
  readonly parts: readonly Part[];
  /** "soixante-dix", "quatre-vingt" */
  readonly isFrench: boolean;
}

/**
 * Telephone numbers of which some digits are told in words, "seis uno dos...", or some blanks: "612 y 345 y 678". Counting, scores and
 * numbers of things are none. Time grows with the length of the text.
 */
export function spokenNumbersIn(text: string): PhoneNumber[] {
  const withoutDates = text.replaceAll(date, (days) => '#'.repeat(days.length));
  return runsIn(withoutDates).flatMap(({ parts, isFrench }) => {
    for (const some of withoutNeighbours(parts)) {
      const [first, last] = [some[0], some.at(-1)];
      if (!first || !last) continue;
      const key = phoneIn({ parts: some, isFrench }, text.slice(Math.max(0, first.from - 40), first.from));
      if (key !== undefined) return [{ written: text.slice(first.from, last.to), key: key.replace(/^00/, '') }];
    }
    return [];
  });
}

/** "Room 4, six one two..., 5 p.m." */
function withoutNeighbours(parts: readonly Part[]): readonly (readonly Part[])[] {
  const [behindFirst, beforeLast] = [parts.slice(1), parts.slice(0, -1)];
  const mayLeave = (one: Part | undefined) => one !== undefined && (one.figures !== undefined || one.gap !== 'blank');
  return [
    parts,
    ...(mayLeave(parts.at(-1)) ? [beforeLast] : []),
    ...(parts[0]?.figures !== undefined || mayLeave(parts[1]) ? [behindFirst] : []),
  ];
}

/** Numbers one after the other, all words of one language. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  let parts: Part[] = [];
  let languages: ReadonlyMap<string, number> | undefined;
  let [end, said, isTwice] = [0, 0, false];
  const close = () => {
    if (parts.length > 2) runs.push({ parts, isFrench: languages?.has('fr') === true });
    [parts, languages, said, isTwice] = [[], undefined, 0, false];
  };
  const bareWords = new Map<string, string>();
  for (const { 0: word, index } of text.matchAll(part)) {
    const gap = text.slice(end, index);
    end = index + word.length;
    if (parts.length > 0 && !sign.test(gap)) close();
    const isFigures = /^\d/.test(word);
    // Most words of a text return in it.
    const bare = bareWords.get(word) ?? bareNumberWord(word);
    bareWords.set(word, bare);
    const known = numberWords.get(bare);
    const shared = known && sharedBy(languages, known);
    const mayJoin = parts.length > 0 && said < 2 && (between.test(word) || pictograph.test(word));
    if (isFigures ? word.length > mostFigures : !known && !twice.has(bare) && !mayJoin) {
      close();
    } else if (!isFigures && !known && twice.has(bare)) {
      isTwice = true;
    } else if (mayJoin && (!shared || shared.size === 0 || !languages)) {
      // "en" is one in Denmark, and between two numbers in Belgium.
      said += 1;
    } else {
      if (shared?.size === 0) close();
      if (known) languages = shared?.size ? shared : known;
      parts.push({
        from: index,
        to: end,
        number: isFigures ? Number(word) : numberOf(known, languages),
        ...(isFigures && { figures: word }),
        isTwice,
        gap: said > 0 ? 'word' : lists.test(gap) ? 'sign' : 'blank',
      });
      [said, isTwice] = [0, false];
    }
  }
  close();
  return runs;
}

function sharedBy(
  languages: ReadonlyMap<string, number> | undefined,
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return languages ? new Map([...known].filter(([language]) => languages.has(language))) : known;
}

function numberOf(known: ReadonlyMap<string, number> | undefined, languages: ReadonlyMap<string, number> | undefined) {
  for (const language of languages?.keys() ?? []) {
    const value = known?.get(language);
    if (value !== undefined) return value;
  }
  return 0;
}

/** The digits, where they are those of a telephone. */
function phoneIn({ parts, isFrench }: Run, before: string): string | undefined {
  const numbers = numbersOf(parts, isFrench);
  const digits = numbers.map(({ written }) => written).join('');
  if (digits.length < shortest - 1 || digits.length > longest || new Set(digits).size < 3) return undefined;
  if (isExample(digits) || decimal.test(before) || isCounting(numbers.map(({ number }) => number))) return undefined;
  const words = parts.filter(({ figures }) => figures === undefined).length;
  const gaps = new Set(numbers.slice(1).map(({ gap }) => gap));
  if (words === 0) return gaps.has('word') && !gaps.has('sign') && isInGroups(parts, digits) ? digits : undefined;
  if (isCalled(before)) return digits;
  // Prices and counts are round.
  if (digits.length < shortest || numbers.every(({ written }) => written.endsWith('0'))) return undefined;
  // One digit after the other is how a telephone number is told; pairs are years and numbers of things as well.
  if (gaps.size === 1 && gaps.has('blank') && words >= 3 && numbers.every(({ written }) => written.length === 1))
    return digits;
  // "At nine and 30, ten and 15": a list in which something else is said.
  return numbers.length >= 3 &&
    !(gaps.has('sign') && gaps.has('word')) &&
    (isWhole(digits) || /^00[1-9]\d{8}/.test(digits))
    ? digits
    : undefined;
}

/** "612 y 345 y 678": grouped as telephone numbers are. Room numbers follow each other, and round numbers are prices. */
function isInGroups(parts: readonly Part[], digits: string): boolean {
  const groups = parts.map(({ figures = '' }) => figures);
  return (
    groups.length >= 3 &&
    isWhole(digits) &&
    grouped.has(groups.map(({ length }) => length).join('-')) &&
    !groups.every((group) => group.endsWith('0')) &&
    !isCounting(groups.map(Number))
  );
}

interface SpokenNumber {
  readonly number: number;
  readonly written: string;
  /** What may be added to it: the units to "thirty", and all below a hundred to "seiscientos". */
  readonly below: number;
  readonly gap: Part['gap'];
  /** Told in words. */
  readonly isWord: boolean;
}

/** "treinta y cuatro" is one number, "seis doce" are two. */
function numbersOf(parts: readonly Part[], isFrench: boolean): readonly SpokenNumber[] {
  const numbers: SpokenNumber[] = [];
  for (const { number, figures, isTwice, gap } of parts) {
    const last = numbers.at(-1);
    const mayAdd = last !== undefined && figures === undefined && gap !== 'sign';
    const isEighty = mayAdd && isFrench && last.written === '4' && number === 20;
    // "Six hundred": the words for the hundreds of other languages are larger than the digit before them, but stand alone.
    const isHundreds = mayAdd && number === 100 && last.isWord && last.number > 1 && last.number < 10;
    if (isHundreds) {
      const product = last.number * 100;
      numbers.splice(-1, 1, { ...last, number: product, written: String(product), below: 100 });
    } else if (isEighty) numbers.splice(-1, 1, { ...last, number: 80, written: '80', below: 20 });
    else if (mayAdd && number > 0 && number < last.below) {
      const sum = last.number + number;
      numbers.splice(-1, 1, { ...last, number: sum, written: String(sum), below: belowOf(number, isFrench) });
    } else {
      const below = figures === undefined ? belowOf(number, isFrench) : 0;
      const one = { number, written: figures ?? String(number), below, gap, isWord: figures === undefined };
      numbers.push(one, ...(isTwice ? [one] : []));
    }
  }
  return numbers;
}

function belowOf(number: number, isFrench: boolean): number {
  if (number >= 100) return 100;
  // "soixante-dix", "dix-sept"
  if (isFrench && number === 60) return 20;
  if (number >= 20 && number % 10 === 0) return 10;
  return isFrench && number === 10 ? 10 : 0;
}

/** "One, two, three", also several times, backwards or by twos; ages and rooms begin anywhere. */
function isCounting(numbers: readonly number[]): boolean {
  for (let at = 0; at < numbers.length; ) {
    const end = endOfSeries(numbers, at);
    if (at === 0 && end === numbers.length) return true;
    const isLong = end - at > 2 || end === numbers.length;
    const [start = 0, next = start + 1] = numbers.slice(at, end);
    if (!isLong || !isFromOne(start, numbers[end - 1] ?? 0, next - start)) return false;
    at = end;
  }
  return true;
}

/** Behind the last number that is as far from the one before as the first two are from each other. */
function endOfSeries(numbers: readonly number[], at: number): number {
  const distance = (index: number) => (numbers[index] ?? 0) - (numbers[index - 1] ?? 0);
  let end = at + 1;
  while (end < numbers.length && distance(end) === distance(at + 1)) end += 1;
  return end;
}

/** Or to one. Dancers count from five to eight. */
function isFromOne(first: number, last: number, step: number): boolean {
  if (step > 0) return first <= Math.max(1, step) || (first === 5 && last === 8);
  return step < 0 && last <= Math.max(1, -step);
}
