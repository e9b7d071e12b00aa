import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '#test/any-text.ts';
import { steepness } from '#test/own-time.ts';
import { drawBanner } from './draw-banner.ts';
import { type Cover, drawCover, variants } from './draw-cover.ts';
import { findThings, groundFor, isGround } from './find-things.ts';
import { type Ground, grounds } from './palettes.ts';
import pictures from './pictures.json' with { type: 'json' };
import { isRefused, refusedPictures } from './refused-pictures.ts';
import { anySubject, subjectThings } from './subjects.ts';

const whale: Cover = { seed: 'oceans', variant: 0, ground: 'sea', things: ['sailboat', 'whale', 'kite', 'turtle'] };
const allGrounds = Object.keys(grounds).filter(isGround);
const names = Object.keys(pictures);

const anyCover = fc.record({
  seed: anyText(60),
  variant: fc.nat(5),
  ground: fc.constantFrom<Ground>(...allGrounds),
  things: fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }),
});

it('draws the same cover from the same input, to the byte', () => {
  expect(drawCover(whale, pictures)).toBe(drawCover({ ...whale }, pictures));
  fc.assert(
    fc.property(anyCover, (cover) => drawCover(cover, pictures) === drawCover(structuredClone(cover), pictures)),
  );
});

it('draws six variants that differ, on every ground', () => {
  for (const ground of allGrounds) {
    const drawings = Array.from({ length: variants }, (_, variant) =>
      drawCover({ ...whale, ground, variant }, pictures),
    );
    expect(new Set(drawings).size).toBe(variants);
    const colours = drawings.map((drawing) => /<rect width="320" height="240" fill="(#\w+)"/.exec(drawing)?.[1]);
    expect(new Set(colours).size, ground).toBe(variants);
  }
});

it('draws only what any reader of pictures may open: no script, no style, no text, nothing from elsewhere', () => {
  fc.assert(
    fc.property(anyCover, (cover) => {
      const drawing = drawCover(cover, pictures);
      expect(drawing).not.toMatch(
        /<script|<style|style=|<text|<image|<foreignObject|\son[a-z]+=|javascript:|NaN|undefined/i,
      );
      expect(drawing.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|\/\//);
      expect(isWellFormed(drawing)).toBe(true);
    }),
  );
});

it('refers within a drawing only to what is there', () => {
  for (const thing of names) {
    const drawing = drawCover({ ...whale, things: [thing, 'balloon'] }, pictures);
    const ids = [...drawing.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, thing).toBe(ids.length);
    const asked = [...drawing.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(([, url, href]) => url ?? href);
    expect(ids, thing).toEqual(expect.arrayContaining(asked));
  }
});

it('keeps a cover small: the four heaviest things weigh below 25 kB packed', () => {
  const heaviest = names.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, 4);
  for (const ground of allGrounds)
    expect(gzipSync(drawCover({ ...whale, ground, things: heaviest }, pictures)).length).toBeLessThan(25_000);
});

it('takes no longer for a long seed and many things than for few', async () => {
  const draw = (cover: Cover) => () => {
    for (let times = 0; times < 40; times += 1) drawCover(cover, pictures);
  };
  expect(await steepness({ less: draw(whale), more: draw({ ...whale, things: names }), times: 20 })).toBeUndefined();
});

it('has a picture for whatever a subject shows, and none that is refused', () => {
  for (const { things } of [...Object.values(subjectThings), anySubject])
    for (const thing of things) expect(names).toContain(thing);
  expect(names.filter(isRefused)).toEqual([]);
  const reasons: readonly string[] = Object.keys(refusedPictures);
  for (const reason of ['people', 'religion', 'nations', 'weapons', 'alcohol', 'money', 'signs'])
    expect(reasons).toContain(reason);
});

it('shows something where nothing is known', () => {
  expect(findThings({ seed: '', texts: [], subjects: [], languages: [] })).toHaveLength(4);
  expect(subjectThings.music?.things).toContain(
    findThings({ seed: '', texts: [], subjects: ['music'], languages: [] })[0],
  );
  expect(groundFor(['puzzle-piece'], ['music'])).toBe('stage');
  expect(groundFor(['whale'], ['music'])).toBe('sea');
  expect(groundFor([], ['no_such_subject'])).toBe(anySubject.ground);
});

it('never shows two things of one family', () => {
  const things = findThings({
    seed: 'x',
    texts: [],
    subjects: ['music', 'drama', 'library', 'foreign_languages'],
    languages: [],
  });
  expect(things.filter((thing) => /book/.test(thing))).toHaveLength(1);
});

it('draws a banner of the same scene, as wide as the head of a space', () => {
  const banner = drawBanner(whale, ['anchor', 'star', 'no-such-thing', 'kite'], pictures);
  expect(banner).toBe(drawBanner({ ...whale }, ['anchor', 'star', 'no-such-thing', 'kite'], pictures));
  expect(banner).toMatch(/^<svg [^>]*viewBox="0 0 1600 240"/);
  expect(isWellFormed(banner)).toBe(true);
  expect(gzipSync(banner).length).toBeLessThan(25_000);
});

it.each([
  ['sea', 46],
  ['sky', 60],
  ['hills', 50],
  ['town', 38],
  ['night', 42],
  ['post', 92],
  ['map', 40],
  ['table', 90],
] as const)('draws one sun in a banner, however wide it is, on this ground: %s', (ground, radius) => {
  const banner = drawBanner({ ...whale, ground }, ['sun', 'anchor'], pictures);
  expect(banner.split(`r="${radius}" fill=`)).toHaveLength(2);
  expect(drawBanner({ ...whale, ground }, ['anchor'], pictures)).toBe(banner);
});

it('takes no name of a thing for what every object has', () => {
  expect(drawCover({ ...whale, things: ['constructor', 'toString', 'whale'] }, pictures)).toBe(
    drawCover({ ...whale, things: ['whale'] }, pictures),
  );
});

const weights = new Map(Object.entries(pictures).map(([name, drawing]) => [name, drawing.length]));
const weightOf = (name: string) => weights.get(name) ?? 0;

/** Every element that opens is closed, in order. */
function isWellFormed(drawing: string): boolean {
  const open: string[] = [];
  for (const [, end, name = '', alone] of drawing.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (alone) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/<(?![/a-zA-Z])|&/.test(drawing);
}
