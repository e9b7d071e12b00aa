/**
 * What the words of one language stand for: "kites", "cometa" and "χαρταετός" all stand for `kite`. Written by bin/make-concepts.ts
 * from the annotations of CLDR and from school-words.txt; searches and covers read the same file.
 */
export interface WrittenConcepts {
  /** By key, a stem or the stems of a phrase joined by "_": the ids of what it stands for. */
  readonly said: ReadonlyMap<string, readonly string[]>;
  /** The same for covers alone, which need a picture for words that searches understand more exactly. */
  readonly pictured: ReadonlyMap<string, readonly string[]>;
  /** The things of CLDR: the stems of the name, and of other words that lead to the thing. */
  readonly things: ReadonlyMap<string, { readonly name: readonly string[]; readonly others: readonly string[] }>;
}

const thingsBegin = '# things';

/** Reads the text that `writeConcepts` has written, with the same list of all things. */
export function parseConcepts(text: string, allThings: readonly string[]): WrittenConcepts {
  const said = new Map<string, readonly string[]>();
  const pictured = new Map<string, readonly string[]>();
  const things = new Map<string, { name: readonly string[]; others: readonly string[] }>();
  let isThing = false;
  for (const line of text.split('\n')) {
    if (line === thingsBegin) isThing = true;
    if (line === '' || line.startsWith('#')) continue;
    const space = line.indexOf(' ');
    const [key, value] = [line.slice(0, space), line.slice(space + 1)];
    if (isThing) {
      const [name = '', ...others] = value.split(' ');
      things.set(allThings[Number.parseInt(key, 36)] ?? key, { name: name.split('+').filter(Boolean), others });
    } else {
      const [ids = '', forPictures = ''] = value.split('/');
      if (ids) said.set(key, ids.split(','));
      if (forPictures) pictured.set(key, forPictures.split(','));
    }
  }
  return { said, pictured, things };
}

/** One entry a line, so that a change shows what changed. A thing is written as its number in the list of all: their names were half of a file. */
export function writeConcepts({ said, pictured, things }: WrittenConcepts, allThings: readonly string[]): string {
  const keys = [...new Set([...said.keys(), ...pictured.keys()])].sort();
  const entries = keys.map((key) => {
    const forPictures = pictured.get(key)?.join(',');
    return `${key} ${said.get(key)?.join(',') ?? ''}${forPictures ? `/${forPictures}` : ''}`;
  });
  const named = [...things]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([thing, { name, others }]) =>
        `${allThings.indexOf(thing).toString(36)} ${[name.join('+'), ...others].join(' ')}`,
    );
  return `${[...entries, thingsBegin, ...named].join('\n')}\n`;
}

/** What a search asks of a language. */
export interface ConceptTable {
  readonly language: string;
  /** What the stem, or the stems of a phrase joined by "_", stand for. */
  readonly meanings: ReadonlyMap<string, readonly string[]>;
  /** Of a folded word. */
  readonly stem: (word: string) => string;
  /** The first stems of phrases, with how long the longest of them is. */
  readonly phrases: ReadonlyMap<string, number>;
}

/** A word that leads to more things than this says little about any of them. */
const mostThings = 3;

export function conceptTable(
  language: string,
  { said, things }: WrittenConcepts,
  stem: (word: string) => string,
): ConceptTable {
  const meanings = new Map<string, readonly string[]>(said);
  const add = (key: string, thing: string) => {
    const known = meanings.get(key) ?? [];
    if (!known.includes(thing)) meanings.set(key, [...known, thing]);
  };
  for (const [thing, { name }] of things) if (!said.has(name.join('_'))) add(name.join('_'), thing);
  const named = new Set(meanings.keys());
  const led = new Map<string, string[]>();
  for (const [thing, { others }] of things)
    for (const other of others) if (!named.has(other)) led.set(other, [...(led.get(other) ?? []), thing]);
  for (const [other, its] of led) if (its.length <= mostThings) for (const thing of its) add(other, thing);
  return { language, meanings, stem, phrases: phrasesIn(meanings.keys()) };
}

function phrasesIn(keys: Iterable<string>): ReadonlyMap<string, number> {
  const phrases = new Map<string, number>();
  for (const key of keys) {
    const stems = key.split('_');
    const [first = ''] = stems;
    if (stems.length > 1) phrases.set(first, Math.max(stems.length, phrases.get(first) ?? 0));
  }
  return phrases;
}
