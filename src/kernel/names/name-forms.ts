import { fold } from '../fold.ts';
import { normalForm } from '../normal-form.ts';
import { otherForms, stemsOf } from './endings.ts';
import { lookAlikeIn, scriptsOf } from './look-alikes.ts';
import { beginsName, goesOn, type PrefixNode, prefixesOf } from './prefixes.ts';
import {
  type Beginnings,
  beginnings,
  greekByShape,
  placeOfThree,
  type SoundScript,
  soundScriptOf,
  soundsOf,
  threeLetters,
} from './sounds.ts';
import { withTwoLetters } from './two-letters.ts';

/** Words inside a name that are not looked for alone: "de la" in María de la Luz. */
const particles = new Set(
  'de del la las los el di da do dos das du des le van von der den y e i und and af av'.split(' '),
);

/** By the folded name, and by what is left of it without its ending. */
export interface Forms<named> {
  readonly whole: Map<string, named[]>;
  readonly stems: Map<string, named[]>;
  /** The stems, letter by letter. */
  readonly stemLetters: PrefixNode;
}

export interface AllForms<named> {
  readonly first: Forms<named>;
  /** The later parts of composite names: they count where they begin with a capital. */
  readonly later: Forms<named>;
  /** By how the first names sound, for each script they are written in: texts of other scripts are compared with them. */
  readonly sounds: ReadonlyMap<SoundScript, Forms<named>>;
  readonly beginnings: Beginnings;
  /** The scripts in which the names are written. */
  readonly scripts: ReturnType<typeof scriptsOf>;
  readonly names: PrefixNode;
  /** Whether what begins with the first three letters of a word can be a name, in any way to read it. */
  readonly mayStart: (word: string) => boolean;
  readonly longest: number;
}

const emptyForms = <named>(): Forms<named> => ({ whole: new Map(), stems: new Map(), stemLetters: prefixesOf([]) });
const withLetters = <named>({ whole, stems }: Forms<named>): Forms<named> => ({
  whole,
  stems,
  stemLetters: prefixesOf(stems.keys()),
});

export function formsOf<named extends { readonly name: string }>(people: readonly named[]): AllForms<named> {
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
  const names = prefixesOf(first.whole.keys());
  const scripts = scriptsOf([...first.whole.keys(), ...later.whole.keys()]);
  const sounding = beginnings(mayBegin);
  return {
    first: withLetters(first),
    later: withLetters(later),
    sounds: new Map([...sounds].map(([script, own]) => [script, withLetters(own)])),
    beginnings: sounding,
    scripts,
    names,
    mayStart: startFilter(names, scripts, sounding),
    longest,
  };
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

/** Each three letters are looked up once: as they stand, as what they look like in other scripts, and by how they sound. */
function startFilter(
  names: PrefixNode,
  scripts: ReturnType<typeof scriptsOf>,
  sounding: Beginnings,
): AllForms<unknown>['mayStart'] {
  const [unknown, no, yes] = [0, 1, 2];
  const readAs = new Map([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, waysToRead(letter, scripts)]));
  const known = new Uint8Array(threeLetters);
  return (word) => {
    const place = placeOfThree(word);
    // Of others than those of English, nothing is said.
    if (place === undefined) return true;
    if (known[place] === unknown) {
      const letters = word.slice(0, 3).toLowerCase();
      known[place] = startsName(letters, names, readAs) || startsSound(letters, sounding) ? yes : no;
    }
    return known[place] === yes;
  };
}

/** A letter, and what it and its capital look like in these scripts. */
function waysToRead(letter: string, scripts: ReturnType<typeof scriptsOf>): readonly string[] {
  const alike = scripts.flatMap((script) =>
    [letter, letter.toUpperCase()].map((one) => fold(lookAlikeIn(script, one))),
  );
  return [...new Set([letter, ...alike])];
}

function startsName(letters: string, names: PrefixNode, readAs: ReadonlyMap<string, readonly string[]>): boolean {
  let starts = [''];
  for (const letter of letters) {
    const all = readAs.get(letter) ?? [];
    starts = starts.flatMap((start) => all.map((one) => start + one)).filter((start) => goesOn(start, names));
  }
  return starts.length > 0;
}

const startsSound = (letters: string, { mayStart }: Beginnings): boolean =>
  mayStart(letters, 'latin') || mayStart(greekByShape(letters), 'latin');
