import { fold } from '#kernel/fold.ts';

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

interface Forms<named> {
  /** By the folded name, and by what is left of it without its ending. */
  readonly stems: ReadonlyMap<string, readonly named[]>;
  readonly whole: ReadonlyMap<string, readonly named[]>;
}

/** Whose names stand in the texts, in some form of the word. Time grows with the length of the texts, however many names there are. */
export function namedIn<named extends { readonly name: string }>(
  texts: readonly string[],
  people: readonly named[],
): named[] {
  const forms = formsOf(people);
  const found = new Set<named>();
  for (const text of texts)
    for (const [word] of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’ʼ]*/gu)) {
      if (word.length > 80) continue;
      for (const person of peopleIn(word, forms)) found.add(person);
    }
  return people.filter((person) => found.has(person));
}

function formsOf<named extends { readonly name: string }>(people: readonly named[]): Forms<named> {
  const [stems, whole] = [new Map<string, named[]>(), new Map<string, named[]>()];
  const add = (to: Map<string, named[]>, key: string, person: named) => to.set(key, [...(to.get(key) ?? []), person]);
  for (const person of people) {
    const name = firstName(person.name);
    if (name === undefined) continue;
    add(whole, name, person);
    if (name.length < 3) continue;
    const stem = name.replace(nominative, '');
    for (const key of new Set([name, ...(stem.length >= 2 ? [stem] : [])])) add(stems, key, person);
  }
  return { stems, whole };
}

/** The first part that is more than an initial: "J. María 2" is looked for as "maria". */
function firstName(name: string): string | undefined {
  const parts = (fold(name).match(/\p{L}+/gu) ?? []).filter((part) => [...part].length > 1);
  return parts[0];
}

function peopleIn<named>(word: string, { stems, whole }: Forms<named>): readonly named[] {
  const [bare = '', apostrophe] = fold(word).split(/['’ʼ]/u);
  const exact = whole.get(bare);
  // Two letters are a word of their own in many languages: as a name they begin with a capital.
  if (exact && (bare.length > 2 || isCapital(word))) return exact;
  if (apostrophe === undefined && !isCapital(word)) return [];
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
