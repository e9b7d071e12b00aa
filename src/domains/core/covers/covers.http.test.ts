import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ideas } from '#demo/seed/ideas/all-ideas.ts';
import { readPastProjects } from '#demo/seed/past-projects.ts';
import { daysAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import { aCover } from '#test/builders/covers.ts';
import { steepness } from '#test/own-time.ts';
import { openWorld, type World } from '#test/world.ts';
import { drawThings, findInWords } from './commands/draw-cover.ts';
import { sweepCovers } from './commands/sweep-covers.ts';
import type { CoverBrief } from './model.ts';
import { paths } from './paths.ts';
import { writeCover } from './steps/write-cover.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const brief = (about: Partial<CoverBrief> = {}): CoverBrief => ({
  seed: newId(),
  title: '',
  summary: '',
  subjects: [],
  languages: [],
  ageFrom: null,
  ageTo: null,
  variant: 0,
  things: [],
  ...about,
});

const rowOf = (hash: string) =>
  world.db.selectFrom('cover').selectAll().where('hash', '=', hash).executeTakeFirstOrThrow();

describe('a cover', () => {
  it('is drawn when it is first asked for, once, and its words go', async () => {
    const hash = await aCover(world);
    expect(await rowOf(hash)).toMatchObject({ svg: null, brief: expect.stringContaining('Whales') });
    const [one, other] = await Promise.all([
      world.guest().get(paths.cover(hash)),
      world.guest().get(paths.cover(hash)),
    ]);
    expect(one.html).toBe(other.html);
    expect(one.html).toMatch(/^<svg /);
    expect(await rowOf(hash)).toMatchObject({ svg: one.html, brief: null });
  });

  it('is kept by browsers for a year, and runs and loads nothing', async () => {
    const { headers } = await world.guest().get(paths.cover(await aCover(world)));
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('has another address for other words, and the same for the same', async () => {
    const seed = newId();
    const one = await writeCover(world, brief({ seed, title: 'Bread' }), null);
    expect(await writeCover(world, brief({ seed, title: 'Bread' }), one)).toBe(one);
    expect((await rowOf(one)).replaced_at).toBeNull();
    for (const change of [
      { title: 'Bees' },
      { variant: 1 },
      { things: ['whale'] },
      { ageTo: 6 },
      { languages: ['el'] },
    ])
      expect(await writeCover(world, brief({ seed, title: 'Bread', ...change }), null)).not.toBe(one);
  });

  it('is there as a picture of the same scene for share cards', { tags: ['slow'] }, async () => {
    const hash = await aCover(world);
    const answer = await world.guest().get(paths.raster(hash));
    expect(answer.headers['content-type']).toBe('image/png');
    const { width, height } = await sharp(answer.bytes).metadata();
    expect([width, height]).toEqual([960, 720]);
    const kept = Buffer.from('kept');
    await world.db.updateTable('cover').set({ png: kept }).where('hash', '=', hash).execute();
    expect((await world.guest().get(paths.raster(hash))).bytes).toEqual(kept);
  });

  it('shows the things that were chosen, the first in the middle', async () => {
    const chosen = brief({ title: 'Oceans', languages: ['en'], things: ['violin'] });
    const found = await findInWords(chosen);
    expect(found[0]).toBe('whale');
    expect(await drawThings(chosen, found)).toContain('violin-0');
    expect(await drawThings({ ...chosen, things: [] }, found)).not.toContain('violin-0');
  });

  it('goes a month after it was replaced, a day after where nobody has looked at it, and never while it is shown', async () => {
    const seed = newId();
    const [first, second] = [brief({ seed, title: 'Bread' }), brief({ seed, title: 'Bees' })];
    const old = await writeCover(world, first, null);
    await world.guest().get(paths.cover(old));
    const unseen = await writeCover(world, second, old);
    const shown = await writeCover(world, brief({ seed, title: 'Kites' }), unseen);
    const left = async () => {
      const rows = await world.db.selectFrom('cover').select('hash').where('shown_by', '=', seed).execute();
      return rows.map(({ hash }) => hash).sort();
    };
    await sweepCovers(world.db, { now: daysAfter(world.now, 2), most: 100 });
    expect(await left()).toEqual([old, shown].sort());
    await sweepCovers(world.db, { now: daysAfter(world.now, 31), most: 100 });
    expect(await left()).toEqual([shown]);
  });

  it('is kept where somebody takes the former words again', async () => {
    const seed = newId();
    const old = await writeCover(world, brief({ seed, title: 'Bread' }), null);
    const other = await writeCover(world, brief({ seed, title: 'Bees' }), old);
    await writeCover(world, brief({ seed, title: 'Bread' }), other);
    expect((await rowOf(old)).replaced_at).toBeNull();
  });
});

/** What stands on a cover of which nothing is known. */
const nothingKnown = async (about: Partial<CoverBrief>) => {
  const [found, unknown] = [await findInWords(brief(about)), await findInWords(brief())];
  return found.slice(0, 3).join() === unknown.slice(0, 3).join();
};

describe('what is found in words', () => {
  it('is something for every past project', async () => {
    for (const { title, theme, languages } of await readPastProjects(join(process.cwd(), 'src/demo/past-projects.csv')))
      expect(await nothingKnown({ title, summary: theme, languages }), title).toBe(false);
  });

  it('is something for every idea of the demonstration, in each of its languages', { tags: ['slow'] }, async () => {
    const empty: string[] = [];
    for (const { said } of ideas)
      for (const [language, summary] of Object.entries(said))
        if (summary && (await nothingKnown({ summary, languages: [language] }))) empty.push(`${language}: ${summary}`);
    expect(empty).toEqual([]);
  });

  it.each([
    ['en', 'The whales of our coast'],
    ['es', 'Las ballenas de nuestra costa'],
    ['el', 'Οι φάλαινες της ακτής μας'],
    ['fr', 'Les baleines de notre côte'],
    ['pl', 'Wieloryby naszego wybrzeża'],
    ['ro', 'Balenele coastei noastre'],
    ['it', 'Le balene della nostra costa'],
    ['cs', 'Velryby u našeho pobřeží'],
  ])('is a whale in %s, whatever the form of the word', async (language, title) => {
    const found = await findInWords(brief({ title, languages: [language] }));
    expect(found.slice(0, 3).join()).toMatch(/whale/);
  });

  it('takes no longer for the longest text than for a short one, times ten', async () => {
    const draw = (text: string) => {
      const long = brief({ title: text, summary: text, languages: ['en', 'es', 'el', 'pl'] });
      return async () => drawThings(long, await findInWords(long));
    };
    const [less, more] = [draw('whales '.repeat(20)), draw('ﷺ whale Ωμέγα 鯨 '.repeat(10_000))];
    expect(await steepness({ less, more, times: 10 })).toBeUndefined();
  });
});
