/**
 * Writes what covers are drawn from: src/ui/cover/pictures.json (Fluent Emoji, MIT) and src/ui/cover/words/<language>.json (CLDR,
 * Unicode licence, and the editor's choice). Both packages are fetched for this alone: they are larger than the whole program.
 * Run: node bin/make-covers.ts
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldedWords } from '#kernel/words.ts';
import { openDatabase } from '#platform/db.ts';
import { type Stems, stemsOf } from '#platform/stems.ts';
import { languagesOfCovers, namesNothing } from '#ui/cover/guess-language.ts';
import { nearestInk } from '#ui/cover/inks.ts';
import { isRefused } from '#ui/cover/refused-pictures.ts';
import { anySubject, subjectThings } from '#ui/cover/subjects.ts';
import type { WordsOfThings } from '#ui/cover/vocabulary.ts';
import { fetched } from './fetched.ts';
import { Failure } from './steps.mjs';

const packages = {
  pictures: { name: '@iconify-json/fluent-emoji-flat', version: '1.2.6' },
  words: { name: 'cldr-annotations-full', version: '48.2.0' },
} as const;

const cover = 'src/ui/cover';
const groups = ['Animals & Nature', 'Food & Drink', 'Activities', 'Travel & Places', 'Objects'];
/** Of other groups of the set. */
const alsoTaken = ['love-letter', 'red-heart', 'robot'];
/** In characters; four pictures and the ground must stay below 25 kB. */
const largestPicture = 5500;
/** How many words beside its name lead to a picture. */
const mostOthers = 6;

const read = <content>(path: string): content => JSON.parse(readFileSync(path, 'utf8'));
/** One entry a line, so that a change of the set shows what changed. */
function linesOf(content: object): string {
  const lines = Object.entries(content).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
}

function takePictures(folder: string): Record<string, string> {
  const { icons } = read<IconSet>(join(folder, 'icons.json'));
  const { categories } = read<{ categories: Record<string, string[]> }>(join(folder, 'metadata.json'));
  const wanted = [...groups.flatMap((group) => categories[group] ?? []), ...alsoTaken].filter(
    (name) => !isRefused(name),
  );
  const pictures: Record<string, string> = {};
  for (const name of [...new Set(wanted)].sort()) {
    const body = icons[name]?.body;
    if (!body || body.length > largestPicture || /style=/.test(body)) continue;
    pictures[name] = withOwnIds(body, name).replaceAll(
      /"#(?:[\da-f]{6}|[\da-f]{3})"/gi,
      (colour) => `"${nearestInk(colour.slice(1, -1))}"`,
    );
  }
  return pictures;
}

/** Several pictures stand on one cover: what refers to another part of its drawing must find its own. */
function withOwnIds(body: string, name: string): string {
  const ids = [...new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id))];
  return ids.reduce(
    (drawn, id, at) =>
      drawn
        .replaceAll(`id="${id}"`, `id="${name}-${at}"`)
        .replaceAll(`#${id}"`, `#${name}-${at}"`)
        .replaceAll(`(#${id})`, `(#${name}-${at})`),
    body,
  );
}

type Annotations = Readonly<Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>>;

/** The sign of each picture, as CLDR writes it. */
function signsOf(folder: string, pictures: readonly string[]): Map<string, string> {
  const chars = read<Record<string, string>>(join(folder, 'chars.json'));
  const signs = new Map<string, string>();
  for (const [codes, name] of Object.entries(chars)) {
    if (!pictures.includes(name)) continue;
    const sign = codes.split('-').filter((code) => code !== 'fe0f');
    signs.set(String.fromCodePoint(...sign.map((code) => Number.parseInt(code, 16))), name);
  }
  return signs;
}

/** What a picture shows, for people who choose: in the languages of the pages, by the name of the picture. */
function namesOf(language: string, folder: string, signs: ReadonlyMap<string, string>): Record<string, string> {
  const notes = read<{ annotations: { annotations: Annotations } }>(
    join(folder, 'annotations', language, 'annotations.json'),
  );
  const names = Object.entries(notes.annotations.annotations).flatMap(([sign, { tts = [] }]) => {
    const thing = signs.get(sign.replaceAll('\ufe0f', ''));
    return thing && tts[0] ? [[thing, tts[0]] as const] : [];
  });
  return Object.fromEntries(names.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Words of nearly every project ("class", "country", "together"): they count as little as any other word of a thing. */
const everyday = new Set(['school', 'border', 'together']);

interface RawWords {
  readonly chosen: readonly (readonly [words: readonly string[], things: string])[];
  readonly things: ReadonlyMap<string, { readonly name: readonly string[]; readonly others: readonly string[] }>;
}

function rawWords(language: string, folder: string, signs: ReadonlyMap<string, string>): RawWords {
  const meaningful = (text: string) =>
    foldedWords(text).filter((word) => word.length > 1 && !namesNothing(word, language));
  const own = join(cover, 'editors-choice', `${language}.json`);
  const choice = existsSync(own) ? read<Record<string, string>>(own) : {};
  const thingsChosen = read<Record<string, string>>(join(cover, 'editors-choice/things.json'));
  const chosen = Object.entries(choice).map(([concept, text]) => {
    const names = thingsChosen[concept];
    if (!names) throw new Failure(`${own} has words for "${concept}", which has no things in things.json.`);
    return [meaningful(text), everyday.has(concept) ? `~${names}` : names] as const;
  });
  const path = join(folder, 'annotations', language, 'annotations.json');
  const notes = existsSync(path)
    ? read<{ annotations: { annotations: Annotations } }>(path).annotations.annotations
    : {};
  const things = new Map<string, { name: readonly string[]; others: readonly string[] }>();
  for (const [sign, { tts = [], default: keywords = [] }] of Object.entries(notes)) {
    const thing = signs.get(sign.replaceAll('\ufe0f', ''));
    if (!thing) continue;
    const name = meaningful(tts[0] ?? '');
    // A longer expression seldom means the thing: "sign language" is not a sign.
    const single = keywords.filter((keyword) => !/\s/.test(keyword)).flatMap(meaningful);
    things.set(thing, {
      name,
      others: [...new Set(single)].filter((word) => !name.includes(word)).slice(0, mostOthers),
    });
  }
  return { chosen, things };
}

function inStems({ chosen, things }: RawWords, stems: Stems): WordsOfThings {
  const stem = (word: string) => stems.get(word) ?? word;
  const chosenStems: Record<string, string> = {};
  for (const [words, names] of chosen) for (const word of words) chosenStems[stem(word)] ??= names;
  const byThing: Record<string, readonly [string, string]> = {};
  for (const [thing, { name, others }] of [...things].sort(([one], [other]) => (one < other ? -1 : 1)))
    byThing[thing] = [name.map(stem).join('+'), [...new Set(others.map(stem))].join(' ')];
  return { chosen: chosenStems, things: byThing };
}

function checkThings(pictures: Readonly<Record<string, string>>): void {
  const chosen = Object.values(read<Record<string, string>>(join(cover, 'editors-choice/things.json')));
  const bySubject = Object.values({ ...subjectThings, anySubject }).flatMap(({ things }) => things);
  const missing = [...chosen.flatMap((names) => names.split(' ')), ...bySubject].filter((name) => !pictures[name]);
  if (missing.length > 0) throw new Failure(`These things have no picture: ${[...new Set(missing)].join(', ')}`);
}

const [pictureFolder, wordFolder] = [await fetched(packages.pictures), await fetched(packages.words)];
const pictures = takePictures(pictureFolder);
checkThings(pictures);
writeFileSync(join(cover, 'pictures.json'), `${linesOf(pictures)}\n`);
const signs = signsOf(pictureFolder, Object.keys(pictures));
const { db, close } = await openDatabase({});
mkdirSync(join(cover, 'words'), { recursive: true });
for (const language of languagesOfCovers) {
  const raw = rawWords(language, wordFolder, signs);
  const words = [
    ...new Set([
      ...raw.chosen.flatMap(([all]) => all),
      ...[...raw.things.values()].flatMap(({ name, others }) => [...name, ...others]),
    ]),
  ];
  const stems = (await stemsOf(db, [{ language, words }])).get(language) ?? new Map<string, string>();
  const { chosen, things } = inStems(raw, stems);
  const file = join(cover, 'words', `${language}.json`);
  writeFileSync(file, `{\n"chosen": ${linesOf(chosen)},\n"things": ${linesOf(things)}\n}\n`);
}
await close();
mkdirSync(join(cover, 'names'), { recursive: true });
for (const language of readdirSync('locales'))
  writeFileSync(join(cover, 'names', `${language}.json`), `${linesOf(namesOf(language, wordFolder, signs))}\n`);
