import { fold } from './fold.ts';
import { canFollow, longestNameEnding, otherForms, stemsOf, withoutRepeatedEnding } from './names/endings.ts';
import { isMixed, lookAlikesOf } from './names/look-alikes.ts';
import { beginsName, type PrefixNode, prefixesOf } from './names/prefixes.ts';
import { greekByShape, isEveryday, type SoundScript, soundScriptOf, soundsOf } from './names/sounds.ts';
import type { Spelling } from './names/spelling.ts';
import { spellingsIn } from './names/spellings.ts';
import { withTwoLetters } from './names/two-letters.ts';
import { isPlain, normalForm } from './normal-form.ts';

/** Words inside a name that are not looked for alone: "de la" in María de la Luz. */
const particles = new Set(
  'de del la las los el di da do dos das du des le van von der den y e i und and af av'.split(' '),
);

/** By the folded name, and by what is left of it without its ending. */
interface Forms<named> {
  readonly whole: Map<string, named[]>;
  readonly stems: Map<string, named[]>;
}

interface AllForms<named> {
  readonly first: Forms<named>;
  /** The later parts of composite names: they count where they begin with a capital. */
  readonly later: Forms<named>;
  /** By how the first names sound, for each script they are written in: texts of other scripts are compared with them. */
  readonly sounds: ReadonlyMap<SoundScript, Forms<named>>;
  /** For the script of a word, whether some name of another one begins with these sounds. */
  readonly mayBegin: (start: string, script: SoundScript) => boolean;
  readonly names: PrefixNode;
  readonly longest: number;
}

/** Whose names stand in the texts, in some form or spelling of the word. */
export function namedIn<named extends { readonly name: string }>(
  texts: readonly string[],
  people: readonly named[],
): named[] {
  const search = nameSearch(people);
  const found = new Set(texts.flatMap((text) => search(text)));
  return people.filter((person) => found.has(person));
}

/** So many words are remembered: most words of a text return, in it and in the next one. */
const mostKnown = 20_000;
const longestKnown = 100;

/** A search for names of the same people in many texts. Its time grows with the length of a text, however many names there are. */
export function nameSearch<named extends { readonly name: string }>(
  people: readonly named[],
): (text: string) => readonly named[] {
  const forms = formsOf(people);
  const known = new Map<string, readonly named[]>();
  return (text) => {
    const found = new Set<named>();
    for (const spelling of spellingsIn(text, forms.longest, forms.names)) {
      const key = `${spelling.only ?? spelling.inside ?? ''} ${spelling.word}`;
      let named = known.get(key);
      if (!named) {
        named = peopleIn(spelling, forms);
        if (known.size >= mostKnown) known.clear();
        if (key.length <= longestKnown) known.set(key, named);
      }
      for (const person of named) found.add(person);
    }
    return [...found];
  };
}

const emptyForms = <named>(): Forms<named> => ({ whole: new Map(), stems: new Map() });

function formsOf<named extends { readonly name: string }>(people: readonly named[]): AllForms<named> {
  const [first, later] = [emptyForms<named>(), emptyForms<named>()];
  const sounds = new Map<SoundScript, Forms<named>>();
  let longest = 0;
  for (const person of people) {
    const [name, ...others] = partsOf(person.name);
    if (name === undefined) continue;
    // "Anna-Lena" is written "Annalena" too, and called Anna or Lena.
    const whole = [name, ...others].join('');
    longest = Math.max(longest, whole.length);
    for (const form of new Set([name, whole])) {
      add(first, form, person);
      for (const other of otherForms(form)) push(first.whole, other, person);
    }
    const [written = ''] = writtenParts(person.name);
    const longer = fold(withTwoLetters(written));
    if (longer !== name) add(first, longer, person);
    for (const other of new Set(others)) add(later, other, person);
    addSounds(sounds, person);
  }
  const starts = [...sounds].map(
    ([script, forms]) => [script, prefixesOf(forms.whole.keys()), prefixesOf(forms.stems.keys())] as const,
  );
  const mayBegin = (start: string, script: SoundScript) =>
    starts.some(([other, names, stems]) => other !== script && beginsName(start, names, stems));
  return { first, later, sounds, mayBegin, names: prefixesOf(first.whole.keys()), longest };
}

function addSounds<named extends { readonly name: string }>(
  sounds: Map<SoundScript, Forms<named>>,
  person: named,
): void {
  const [name = ''] = writtenParts(person.name);
  const script = soundScriptOf(fold(name));
  if (!script) return;
  const forms = sounds.get(script) ?? emptyForms<named>();
  sounds.set(script, forms);
  for (const sound of soundsOf(name)) if (sound.length >= 2) add(forms, sound, person);
  // The stems of the written name: in Latin letters, Greek endings are not those that replace others there.
  if (script === 'greek')
    for (const stem of stemsOf(fold(name)))
      for (const sound of soundsOf(stem)) if (sound.length > 2) push(forms.stems, sound, person);
}

function push<named>(map: Map<string, named[]>, key: string, person: named): void {
  const people = map.get(key);
  if (people) people.push(person);
  else map.set(key, [person]);
}

function add<named>({ whole, stems }: Forms<named>, name: string, person: named): void {
  push(whole, name, person);
  if (name.length >= 3) for (const stem of stemsOf(name)) push(stems, stem, person);
}

/** The parts that are more than an initial. */
function writtenParts(name: string): readonly string[] {
  return (normalForm(name, 'NFC').match(/[\p{L}\p{M}]+/gu) ?? []).filter((part) => [...fold(part)].length > 1);
}

/** Without particles: "J. María de la Luz 2" is looked for as "maria", and as "luz". */
function partsOf(name: string): readonly string[] {
  return writtenParts(name)
    .map(fold)
    .filter((part, index) => index === 0 || !particles.has(part));
}

/** "Kim’s" and "l’Aina": a name stands on either side of the apostrophe. */
function peopleIn<named>({ word, only, inside }: Spelling, forms: AllForms<named>): readonly named[] {
  if (inside !== undefined) return peopleAtEnds(fold(word), inside, forms);
  if (only === 'introduced') return forms.later.whole.get(fold(word)) ?? [];
  if (!/['’ʼ]/.test(word)) return peopleInWhole(word, forms, { isCut: false, isWhole: only === 'whole' });
  const pieces = word.split(/['’ʼ]/u);
  // "Ki'm"; one letter before an apostrophe is an article.
  const joined = pieces.length === 2 && (pieces[0]?.length ?? 0) > 1 ? pieces.join('') : undefined;
  const across = joined ? peopleInPiece(joined, forms, { isCut: false, isWhole: true }) : [];
  const within = [...new Set(pieces)].flatMap((piece, index) => {
    const isCut = index === 0 && pieces.length > 1;
    return peopleInWhole(piece, forms, { isCut, isWhole: only === 'whole' });
  });
  return [...across, ...within];
}

function peopleInWhole<named>(piece: string, forms: AllForms<named>, how: Piece): readonly named[] {
  const read = peopleInPiece(piece, forms, how);
  const others = otherWaysToRead(piece);
  const sounds = peopleBySound(piece, forms);
  if (others.length === 0 && sounds.length === 0) return read;
  return [...read, ...others.flatMap((one) => peopleInPiece(one, forms, how)), ...sounds];
}

/** With letters for others that look the same, and with two letters where a keyboard has no key for one. */
function otherWaysToRead(piece: string): readonly string[] {
  const plain = isPlain(piece);
  if (plain && !isCapital(piece)) return [];
  const bare = plain ? piece : normalForm(piece, 'NFKD').replaceAll(/\p{M}/gu, '');
  const mayBeAlike = (isCapital(piece) && !isEveryday(fold(piece))) || (!plain && isMixed(bare));
  const longer = plain ? [] : [withTwoLetters(piece)];
  return [...longer, ...(mayBeAlike ? lookAlikesOf(bare) : [])];
}

interface Piece {
  readonly isCut: boolean;
  /** Only the name itself counts, not its forms. */
  readonly isWhole: boolean;
}

function peopleInPiece<named>(
  piece: string,
  { first, later }: AllForms<named>,
  { isCut, isWhole }: Piece,
): readonly named[] {
  const bare = fold(piece);
  const capital = isCapital(piece);
  // Two letters are a word of their own in many languages: as a name they begin with a capital.
  const exact = bare.length > 2 || (capital && !isWhole) ? first.whole.get(bare) : undefined;
  if (isWhole) return exact ?? [];
  const named = exact ?? (capital || isCut ? withEnding(bare, first) : []);
  return capital ? [...named, ...(later.whole.get(bare) ?? withEnding(bare, later))] : named;
}

function withEnding<named>(bare: string, { stems }: Forms<named>, shortest = 2): readonly named[] {
  if (stems.size === 0) return [];
  for (let length = bare.length - 1; length >= Math.max(shortest, bare.length - longestNameEnding); length -= 1) {
    const stem = bare.slice(0, length);
    const people = stems.get(stem);
    if (people && canFollow(stem, bare.slice(length))) return people;
  }
  const repeated = withoutRepeatedEnding(bare);
  return (repeated && stems.get(repeated)) || [];
}

/** Shorter ones are words of other languages by chance, unless a capital says that they are names. */
const shortestSmallName = 5;
const shortestStemBySound = 3;

/** The same name in another script: Pablo, Πάμπλο, Пабло. */
function peopleBySound<named>(piece: string, { sounds, mayBegin }: AllForms<named>): readonly named[] {
  const capital = isCapital(piece);
  if (piece.length < (capital ? 2 : shortestSmallName)) return [];
  const bare = fold(piece);
  if (bare.length < (capital ? 2 : shortestSmallName)) return [];
  const script = soundScriptOf(bare);
  if (!script || isEveryday(bare) || sounds.size === (sounds.has(script) ? 1 : 0)) return [];
  const others = [...sounds].filter(([other]) => other !== script);
  const byShape = script === 'latin' && sounds.has('greek') && /[hwx]/i.test(bare) ? greekByShape(bare) : undefined;
  const spoken = [piece, ...(byShape ? [byShape] : [])];
  return spoken
    .flatMap((word) => soundsOf(word, (start) => mayBegin(start, script)))
    .flatMap((sound) =>
      others.flatMap(
        ([, forms]) =>
          forms.whole.get(sound) ??
          (capital && sound.length > 2
            ? (forms.stems.get(sound) ?? withEnding(sound, forms, shortestStemBySound))
            : []),
      ),
    );
}

/** "#teamkim" and "kims-drawing.pdf": in what runs together a name stands at the beginning, or at the end. */
function peopleAtEnds<named>(bare: string, shortest: number, { first, longest }: AllForms<named>): readonly named[] {
  const found: named[] = [];
  for (let length = shortest; length <= Math.min(longest, bare.length); length += 1)
    found.push(...(first.whole.get(bare.slice(0, length)) ?? []), ...(first.whole.get(bare.slice(-length)) ?? []));
  return found;
}

/** Where a script has no capitals, or begins no names with those that Unicode has for it, every word may be a name. */
function isCapital(word: string): boolean {
  const [first = ''] = word;
  if (first < 'a') return true;
  if (first <= 'z') return false;
  return first !== first.toLowerCase() || first === first.toUpperCase() || /\p{Script=Georgian}/u.test(first);
}
