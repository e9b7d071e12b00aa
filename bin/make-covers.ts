/**
 * Writes what covers are drawn from: src/ui/cover/pictures.json (Fluent Emoji, MIT) and what the pictures show, for people who choose
 * (CLDR, Unicode licence). Which words lead to them is written by bin/make-concepts.ts. Run: node bin/make-covers.ts
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestInk } from '#ui/cover/inks.ts';
import { isRefused } from '#ui/cover/refused-pictures.ts';
import { anySubject, subjectThings } from '#ui/cover/subjects.ts';
import { annotationsOf, linesOf, readJson, signsOf, takenOver, withoutVariant } from './cldr.ts';
import { fetched } from './fetched.ts';
import { Failure } from './steps.mjs';

const cover = 'src/ui/cover';
const groups = ['Animals & Nature', 'Food & Drink', 'Activities', 'Travel & Places', 'Objects'];
/** Of other groups of the set. */
const alsoTaken = ['love-letter', 'red-heart', 'robot'];
/** In characters; four pictures and the ground must stay below 25 kB. */
const largestPicture = 5500;
interface IconSet {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
}

function takePictures(folder: string): Record<string, string> {
  const { icons } = readJson<IconSet>(join(folder, 'icons.json'));
  const { categories } = readJson<{ categories: Record<string, string[]> }>(join(folder, 'metadata.json'));
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

/** What a picture shows, for people who choose: in the languages of the pages, by the name of the picture. */
function namesOf(language: string, folder: string, signs: ReadonlyMap<string, string>): Record<string, string> {
  const names = Object.entries(annotationsOf(language, folder)).flatMap(([sign, { tts = [] }]) => {
    const thing = signs.get(withoutVariant(sign));
    return thing && tts[0] ? [[thing, tts[0]] as const] : [];
  });
  return Object.fromEntries(names.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function checkThings(pictures: Readonly<Record<string, string>>): void {
  const chosen = Object.values(readJson<Record<string, string>>(join(cover, 'editors-choice/things.json')));
  const bySubject = Object.values({ ...subjectThings, anySubject }).flatMap(({ things }) => things);
  const missing = [...chosen.flatMap((names) => names.split(' ')), ...bySubject].filter((name) => !pictures[name]);
  if (missing.length > 0) throw new Failure(`These things have no picture: ${[...new Set(missing)].join(', ')}`);
}

const [pictureFolder, wordFolder] = [await fetched(takenOver.pictures), await fetched(takenOver.words)];
const pictures = takePictures(pictureFolder);
checkThings(pictures);
writeFileSync(join(cover, 'pictures.json'), `${linesOf(pictures)}\n`);
const signs = signsOf(pictureFolder, new Set(Object.keys(pictures)));
mkdirSync(join(cover, 'names'), { recursive: true });
for (const language of readdirSync('locales'))
  writeFileSync(join(cover, 'names', `${language}.json`), `${linesOf(namesOf(language, wordFolder, signs))}\n`);
