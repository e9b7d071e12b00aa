import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSpace } from '#domains/spaces/spaces/access.ts';
import type { PictureId, SpaceId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { expectFound } from '#test/expect-found.ts';
import { openWorld, type World } from '#test/world.ts';
import { findPicture } from './access.ts';
import { movePicture } from './commands/move-picture.ts';
import { paths } from './paths.ts';

let world: World;
let founder: TestTeacher;
let ana: Browser;
let kim: Browser;
let visitor: Browser;
let stranger: Browser;
let space: SpaceId;
beforeAll(async () => {
  world = await openWorld();
  founder = await aTeacher(world);
  const guest = await aTeacher(world, { country: 'IT' });
  ({ id: space } = await aSpace(world, { founders: [founder, await aTeacher(world, { country: 'GR' })] }));
  await aSpaceMember(world, { id: space }, guest, 'visitor');
  ana = await world.signedIn(founder);
  visitor = await world.signedIn(guest);
  stranger = await world.signedIn(await aTeacher(world, { country: 'PT' }));
  kim = await world.signedIn(await aPupil(world, { teacher: founder, space, name: 'Kim' }));
});
afterAll(() => world.close());

/** Pictures by their letters, the first letter on top; all of one moment where `apart` is 0. */
async function anAlbum(letters: string, apart = 1000): Promise<Map<string, PictureId>> {
  await world.db.deleteFrom('space_picture').where('space_id', '=', space).execute();
  const ids = new Map<string, PictureId>();
  // Ids of one millisecond grow in no order, and of one moment the larger stands first.
  const drawn = Array.from(letters, () => newId<PictureId>()).sort();
  const rows = [...letters].toReversed().map((letter, at) => {
    const id = drawn[at] ?? newId<PictureId>();
    ids.set(letter, id);
    return {
      id,
      space_id: space,
      file_key: `spaces/${space}/${id}.webp`,
      alt: letter,
      ...{ width: 4, height: 3, bytes: 1 },
      added_at: new Date(world.now.getTime() + at * apart),
    };
  });
  await world.db.insertInto('space_picture').values(rows).execute();
  return ids;
}

async function order(): Promise<string> {
  let letters = '';
  for (let address: string | undefined = paths.pictures(space); address; ) {
    const { html } = await ana.get(address);
    letters += [...html.matchAll(/<img src="\/pictures\/[^"]+" alt="(.)"/g)].map(([, letter]) => letter).join('');
    address = /href="([^"]+before=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return letters;
}

it.each([0, 1000])(
  'pictures go one step by a button, and beside another where they are dropped (%d ms apart)',
  async (apart) => {
    const ids = await anAlbum('abcd', apart);
    const move = (letter: string, to: Record<string, string>) =>
      ana.post(paths.place(space, ids.get(letter) ?? ''), to);
    const beside = (letter: string, side: string) => ({ other: ids.get(letter) ?? '', side });
    expect(await order()).toBe('abcd');
    const moved = await move('c', { way: 'earlier' });
    expect(moved.location).toMatch(/\?order=yes&moved=[\w-]+-earlier#picture-/);
    expect(await order()).toBe('acbd');
    await move('a', { way: 'later' });
    expect(await order()).toBe('cabd');
    await move('d', beside('c', 'before'));
    expect(await order()).toBe('dcab');
    await move('d', beside('a', 'after'));
    expect(await order()).toBe('cadb');
    await move('c', { way: 'earlier' });
    await move('b', { way: 'later' });
    expect(await order()).toBe('cadb');
  },
);

it('a picture goes over the edge of a page, and a new one stands on top', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const ids = await anAlbum(letters);
  await ana.post(paths.place(space, ids.get('y') ?? ''), { way: 'earlier' });
  expect(await order()).toBe('abcdefghijklmnopqrstuvwyxz');
});

it('two who move at once leave every picture in the album once', async () => {
  const ids = await anAlbum('abcdef');
  const to = (letter: string, other: string) =>
    ana.post(paths.place(space, ids.get(letter) ?? ''), { other: ids.get(other) ?? '', side: 'before' });
  await Promise.all([to('f', 'a'), to('e', 'b'), to('d', 'a')]);
  expect([...(await order())].sort().join('')).toBe('abcdef');
});

it('no picture goes farther than a hundred places at once, and one that is gone goes nowhere', async () => {
  const letters = Array.from({ length: 202 }, (_, at) => String.fromCharCode(0x4e00 + at));
  const ids = await anAlbum(letters.join(''));
  const by = world.by({ ...founder, verified: true, confirmed: true });
  const inSpace = await expectFound(findSpace(by, space));
  const at = (place: number) => ids.get(letters[place] ?? '') ?? newId<PictureId>();
  const last = await expectFound(findPicture(by, inSpace, at(201)));
  const to = (place: number) => movePicture(by, last, { other: at(place), side: 'before' });
  for (const far of [101, 0]) expect(await to(far)).toEqual(refuse('tooFar'));
  expect(await to(102)).toEqual(ok('moved'));
  await world.db.deleteFrom('space_picture').where('id', '=', last.id).execute();
  expect(await movePicture(by, last, { way: 'earlier' })).toEqual(ok('moved'));
});

it('is for teachers of the space; what makes no sense changes nothing', async () => {
  const ids = await anAlbum('ab');
  const place = paths.place(space, ids.get('b') ?? '');
  expect((await kim.post(place, { way: 'earlier' })).status).toBe(403);
  expect((await visitor.post(place, { way: 'earlier' })).status).toBe(403);
  expect((await stranger.post(place, { way: 'earlier' })).status).toBe(404);
  for (const wrong of [{}, { way: 'up' }, { other: newId<string>(), side: 'before' }, { other: 'x', side: 'after' }])
    expect((await ana.post(place, wrong)).status).toBe(303);
  expect(await order()).toBe('ab');
  expect((await kim.get(paths.order(space))).html).not.toContain('sort-tiles');
});
