/**
 * Writes what words stand for, src/platform/concepts/words/<language>.txt, for searches and covers: from src/platform/concepts/school-words.txt,
 * from the editor's choice of covers, and from the annotations of CLDR (Unicode licence), which are fetched for this alone.
 * Run: node bin/make-concepts.ts
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WrittenConcepts, writeConcepts } from '#kernel/concepts/concept-table.ts';
import { languagesOfTexts, namesNothing } from '#kernel/guess-language.ts';
import { foldedWords } from '#kernel/words.ts';
import { stemmerOf } from '#platform/stem-words.ts';
import { refusedPictures } from '#ui/cover/refused-pictures.ts';
import { annotationsOf, readJson, signsOf, takenOver, withoutVariant } from './cldr.ts';
import { fetched } from './fetched.ts';

const concepts = 'src/platform/concepts';
const choice = 'src/ui/cover/editors-choice';

/** Faces, gestures and flags say nothing of what a class does; of signs and people, those are taken that do. */
const groups = ['Animals & Nature', 'Food & Drink', 'Activities', 'Travel & Places', 'Objects'];
const alsoTaken =
  `recycling-symbol robot love-letter red-heart musical-note musical-notes farmer cook scientist astronaut firefighter judge singer artist
  teacher mechanic pilot detective health-worker office-worker factory-worker technologist construction-worker police-officer mage fairy vampire
  mermaid elf genie zombie prince princess ninja superhero footprints brain tooth bone family baby`.split(/\s+/);
/** Clock faces, road signs, office supplies: nobody looks for a partner by them, and there are many. */
const saysLittle: ReadonlySet<string> = new Set(
  (['clocks', 'signs', 'faces', 'gambling', 'dull', 'trade'] as const).flatMap((kind) =>
    refusedPictures[kind].split(' '),
  ),
);
/** How many words beside its name lead to a thing. */
const mostOthers = 4;

interface HandMade {
  /** By id of the concept, then by language: words, and phrases joined by "_". */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** By thing of CLDR: the concept that it is. */
  readonly same: ReadonlyMap<string, string>;
}

function readHandMade(): HandMade {
  const words = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const same = new Map<string, string>();
  for (const line of readFileSync(join(concepts, 'school-words.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) {
      const [id = '', ...things] = line.slice(2).split(' ');
      for (const thing of things) same.set(thing, id);
      continue;
    }
    const [, id = '', all = ''] = /^([a-z0-9-]+): (.*)$/.exec(line) ?? [];
    if (!id) throw new Error(`school-words.txt has a line without an id: ${line}`);
    const byLanguage = all.split(' | ').map((part) => {
      const [language = '', ...own] = part.trim().split(/\s+/);
      if (!languagesOfTexts.includes(language)) throw new Error(`school-words.txt, ${id}: no language "${language}"`);
      return [language, own] as const;
    });
    const merged = new Map(words.get(id) ?? []);
    for (const [language, own] of byLanguage) merged.set(language, [...(merged.get(language) ?? []), ...own]);
    words.set(id, merged);
  }
  return { words, same };
}

class Meanings {
  readonly all = new Map<string, Set<string>>();
  add(key: string, id: string): void {
    if (key === '') return;
    this.all.set(key, (this.all.get(key) ?? new Set()).add(id));
  }
  asLists(): Map<string, readonly string[]> {
    return new Map([...this.all].map(([key, ids]) => [key, [...ids]]));
  }
}

interface Sources {
  readonly handMade: HandMade;
  /** By sign: the thing. */
  readonly signs: ReadonlyMap<string, string>;
  readonly folder: string;
}

function conceptsIn(language: string, { handMade, signs, folder }: Sources): WrittenConcepts {
  const stem = stemmerOf(language);
  const key = (expression: string) => foldedWords(expression).map(stem).join('_');
  const saysSomething = (word: string) => word.length > 1 && !namesNothing(word, language);
  const said = new Meanings();
  for (const [id, byLanguage] of handMade.words)
    for (const expression of byLanguage.get(language) ?? []) said.add(key(expression), id);
  const things = thingsIn(language, { signs, folder, stem, saysSomething });
  for (const [thing, { name }] of things) {
    const id = handMade.same.get(thing);
    if (id && !said.all.has(name.join('_'))) said.add(name.join('_'), id);
  }
  const pictured = new Meanings();
  const own = join(choice, `${language}.json`);
  const chosen = existsSync(own) ? readJson<Record<string, string>>(own) : {};
  for (const [id, text] of Object.entries(chosen))
    for (const word of foldedWords(text).filter(saysSomething)) {
      const where = said.all.has(stem(word)) && !said.all.get(stem(word))?.has(id) ? pictured : said;
      if (!pictured.all.has(stem(word))) where.add(stem(word), id);
    }
  return { said: said.asLists(), pictured: pictured.asLists(), things };
}

interface ThingsAsked extends Pick<Sources, 'signs' | 'folder'> {
  readonly stem: (word: string) => string;
  readonly saysSomething: (word: string) => boolean;
}

function thingsIn(language: string, { signs, folder, stem, saysSomething }: ThingsAsked): WrittenConcepts['things'] {
  const things = new Map<string, { name: readonly string[]; others: readonly string[] }>();
  for (const [sign, { tts = [], default: keywords = [] }] of Object.entries(annotationsOf(language, folder))) {
    const thing = signs.get(withoutVariant(sign));
    if (!thing) continue;
    const name = foldedWords(tts[0] ?? '')
      .filter(saysSomething)
      .map(stem);
    // A longer expression seldom means the thing: "sign language" is not a sign.
    const single = keywords
      .filter((keyword) => !/\s/.test(keyword))
      .flatMap((word) => foldedWords(word).filter(saysSomething));
    const others = [...new Set(single.map(stem))].filter((word) => !name.includes(word)).slice(0, mostOthers);
    things.set(thing, { name, others });
  }
  return things;
}

const [pictureFolder, folder] = [await fetched(takenOver.pictures), await fetched(takenOver.words)];
const { categories } = readJson<{ categories: Record<string, string[]> }>(join(pictureFolder, 'metadata.json'));
const ofGroups = groups.flatMap((group) => categories[group] ?? []).filter((thing) => !saysLittle.has(thing));
const taken = new Set([...ofGroups, ...alsoTaken]);
const sources = { handMade: readHandMade(), signs: signsOf(pictureFolder, taken), folder };
const allThings = [...new Set(sources.signs.values())].sort();
mkdirSync(join(concepts, 'words'), { recursive: true });
writeFileSync(join(concepts, 'things.txt'), `${allThings.join('\n')}\n`);
const sum = createHash('sha256');
for (const language of languagesOfTexts) {
  const text = writeConcepts(conceptsIn(language, sources), allThings);
  sum.update(text);
  writeFileSync(join(concepts, 'words', `${language}.txt`), text);
}
// Entries that were written with other words are found by it and written anew.
writeFileSync(join(concepts, 'version.txt'), `${sum.digest('hex').slice(0, 16)}\n`);
