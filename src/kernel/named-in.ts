import { fold } from './fold.ts';

/**
 * What is appended to a name in the languages of the programme: possessives, plurals, case endings, diminutives. Folded, and
 * short enough that a name does not match the beginning of every longer word.
 */
const endings = new Set(
  `s es is as os us n en in an on un m em om am im a e i o u y ja je ju t ta te at et ot k ka ke ek ak ok ko
  ek nak nek val vel ban ben ra re rol nal nel hoz hez tol tel lla lle lta lta ssa sta sta ksi na ne ni ine ina
  ov ova ove ovi ovu ova ev eva evi evo in ina ino inu owi owie iem em ie ii iei ei ului lui ul ule
  ito ita itos itas ico ica ino ina ucho ucha chen lein le li el erl dak den dan da de nin nun un um im mi
  σ ν α ασ αν αμ η ησ ην ο οσ ου ον ε ω ωσ ων ουσ οι ι ισ εσ ια ιου ακι ακησ ακη ουλα ουλασ ιτσα ιτσασ
  а у ы и е я ю ой ей ом ем ою ове ові еві та то о ка ко ки ку ев ова евич`
    .split(/\s+/)
    .filter(Boolean),
);
const longestEnding = 6;

/** The endings of the first form of a name, which its other forms replace: Νίκος, Νίκου; Maria, Marie; Petra, Petry. */
const nominative = /(?:ουσ|οσ|ησ|ασ|εσ|ισ|η|α|ο|ω|ι|a|e|o|as|is|us|ė|а|я|о|й|ь|ий)$/u;

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
}

/** Whose names stand in the texts, in some form of the word. Time grows with the length of the texts, however many names there are. */
export function namedIn<named extends { readonly name: string }>(
  texts: readonly string[],
  people: readonly named[],
): named[] {
  const forms = formsOf(people);
  const found = new Set<named>();
  // Before the text is cut into words: a soft hyphen inside a name is not seen by readers either.
  for (const text of texts)
    for (const [word] of text
      .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
      .matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’ʼ]*/gu)) {
      if (word.length > 80) continue;
      for (const person of peopleIn(word, forms)) found.add(person);
    }
  return people.filter((person) => found.has(person));
}

function formsOf<named extends { readonly name: string }>(people: readonly named[]): AllForms<named> {
  const empty = (): Forms<named> => ({ whole: new Map(), stems: new Map() });
  const [first, later] = [empty(), empty()];
  for (const person of people) {
    const [name, ...others] = partsOf(person.name);
    if (name === undefined) continue;
    add(first, name, person);
    // "Anna-Lena" is written "Annalena" too, and called Anna or Lena.
    if (others.length > 0) add(first, [name, ...others].join(''), person);
    for (const other of new Set(others)) add(later, other, person);
  }
  return { first, later };
}

function add<named>({ whole, stems }: Forms<named>, name: string, person: named): void {
  whole.set(name, [...(whole.get(name) ?? []), person]);
  if (name.length < 3) return;
  const stem = name.replace(nominative, '');
  for (const key of new Set([name, ...(stem.length >= 2 ? [stem] : [])]))
    stems.set(key, [...(stems.get(key) ?? []), person]);
}

/** The parts that are more than an initial, without particles: "J. María de la Luz 2" is looked for as "maria", and as "luz". */
function partsOf(name: string): readonly string[] {
  const parts = (fold(name).match(/\p{L}+/gu) ?? []).filter((part) => [...part].length > 1);
  return parts.filter((part, index) => index === 0 || !particles.has(part));
}

/** "Kim’s" and "l’Aina": a name stands on either side of the apostrophe. */
function peopleIn<named>(word: string, forms: AllForms<named>): readonly named[] {
  const pieces = word.split(/['’ʼ]/u);
  return pieces.flatMap((piece, index) => peopleInPiece(piece, forms, { isCut: index === 0 && pieces.length > 1 }));
}

function peopleInPiece<named>(
  piece: string,
  { first, later }: AllForms<named>,
  { isCut }: { readonly isCut: boolean },
): readonly named[] {
  const bare = fold(piece);
  const capital = isCapital(piece);
  // Two letters are a word of their own in many languages: as a name they begin with a capital.
  const exact = bare.length > 2 || capital ? first.whole.get(bare) : undefined;
  const named = exact ?? (capital || isCut ? withEnding(bare, first) : []);
  return capital ? [...named, ...(later.whole.get(bare) ?? withEnding(bare, later))] : named;
}

function withEnding<named>(bare: string, { stems }: Forms<named>): readonly named[] {
  for (let length = bare.length - 1; length >= Math.max(2, bare.length - longestEnding); length -= 1) {
    const people = stems.get(bare.slice(0, length));
    if (people && endings.has(bare.slice(length))) return people;
  }
  return [];
}

/** Where a script has no capitals, every word may be a name. */
function isCapital(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toLowerCase() || first === first.toUpperCase();
}
