import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PictureId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let ana: Browser;
let eleni: Browser;
let photo: Buffer;
beforeAll(async () => {
  world = await openWorld();
  const [founder, partner] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  space = await aSpace(world, { founders: [founder, partner] });
  [ana, eleni] = [await world.signedIn(founder), await world.signedIn(partner)];
  photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#e07020' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.close());

async function aPicture(): Promise<PictureId> {
  const idempotencyKey = newId<PictureId>();
  const file = { field: 'picture', name: 'a.jpg', bytes: photo };
  await ana.upload(paths.pictures(space.id), { idempotencyKey, alt: 'Chalk' }, file);
  return idempotencyKey;
}
const altOf = async (id: PictureId) =>
  (await world.db.selectFrom('space_picture').select('alt').where('id', '=', id).executeTakeFirstOrThrow()).alt;
/** Of the form of this picture. */
const versionIn = (html: string, picture: string) =>
  new RegExp(`${picture}/description[^>]*>\\s*<input type="hidden" name="version" value="([^"]+)"`).exec(html)?.[1] ??
  '';

it('a description that somebody else has saved meanwhile is shown beside what was typed, and not overwritten unseen', async () => {
  const picture = await aPicture();
  const version = versionIn((await ana.get(paths.pictures(space.id))).html, picture);
  expect(version).not.toBe('');
  const describe = (by: Browser, alt: string, seen: string) =>
    by.post(paths.description(space.id, picture), { alt, version: seen });
  expect((await describe(eleni, 'Chalk on stone', version)).status).toBe(303);
  expect((await describe(ana, 'Chalk on stone', version)).status).toBe(303);
  const asked = await describe(ana, 'Chalk on tar', version);
  expect(asked.status).toBe(409);
  for (const words of ['saved this while you were writing', 'Chalk on stone', 'value="Chalk on tar"'])
    expect(asked.html).toContain(words);
  expect(await altOf(picture)).toBe('Chalk on stone');
  const empty = await describe(ana, ' ', version);
  expect(versionIn(empty.html, picture)).toBe(version);
  expect((await describe(ana, 'Chalk on tar', versionIn(asked.html, picture))).status).toBe(303);
  expect(await altOf(picture)).toBe('Chalk on tar');
});

it('a description that is refused is shown on the page of the album that it was typed on', {
  tags: ['slow'],
}, async () => {
  const old = await aPicture();
  for (let count = 0; count < 24; count += 1) await aPicture();
  const [, next = ''] =
    /href="[^"]*pictures\?before=([^"]+)"/.exec((await ana.get(paths.pictures(space.id))).html) ?? [];
  const page = await ana.get(`${paths.pictures(space.id)}?before=${next}`);
  const [, action = ''] = new RegExp(`action="([^"]*${old}/description[^"]*)"`).exec(page.html) ?? [];
  const refused = await ana.post(action, { alt: ' ' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(`id="alt-${old}-error"`);
  const saved = await ana.post(action, { alt: 'An old one' });
  expect((await ana.follow(saved)).html).toContain('An old one');
});
