import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweepPictureDrafts } from './commands/sweep-picture-drafts.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let ana: Browser;
let kim: Browser;
let visitor: Browser;
let stranger: Browser;
let photo: Buffer;

beforeAll(async () => {
  world = await openWorld();
  const [founder, eleni] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  const guest = await aTeacher(world, { country: 'IT' });
  space = await aSpace(world, { founders: [founder, eleni] });
  await aSpaceMember(world, space, guest, 'visitor');
  ana = await world.signedIn(founder);
  visitor = await world.signedIn(guest);
  stranger = await world.signedIn(await aTeacher(world, { country: 'PT' }));
  kim = await world.signedIn(await aPupil(world, { teacher: founder, space: space.id, name: 'Kim' }));
  photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#e07020' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.close());

const upload = (by: Browser, to: string, fields: Record<string, string>, bytes = photo) =>
  by.upload(to, fields, { field: 'picture', name: 'La plaza.jpg', bytes });
const album = () => paths.pictures(space.id);
const keptIn = (html: string) => /name="kept" value="([^"]+)"/.exec(html)?.[1] ?? '';
const drafts = () => world.db.selectFrom('picture_draft').select(['id', 'file_key']).execute();
const pictures = () => world.db.selectFrom('space_picture').select(['id', 'alt']).orderBy('added_at', 'desc').execute();

describe('a picture whose description is missing', () => {
  it('need not be chosen again, and is in the album once however often the form is sent', async () => {
    const refused = await upload(ana, album(), { idempotencyKey: newId(), alt: '' });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('La plaza.jpg');
    const before = (await pictures()).length;
    const fields = { idempotencyKey: newId(), alt: 'The square', kept: keptIn(refused.html) };
    expect((await ana.post(album(), fields)).location).toBe(album());
    expect((await ana.post(album(), fields)).location).toBe(album());
    expect((await pictures()).slice(0, -before || undefined)).toEqual([
      { id: fields.idempotencyKey, alt: 'The square' },
    ]);
    expect(await drafts()).toEqual([]);
    expect((await ana.get(paths.picture(fields.idempotencyKey))).headers['content-type']).toBe('image/webp');
  });

  it('stays through a second refusal, and gives way to another that is chosen', async () => {
    const first = await upload(kim, album(), { idempotencyKey: newId(), alt: '' });
    const again = await kim.post(album(), { idempotencyKey: newId(), alt: ' ', kept: keptIn(first.html) });
    expect(again.status).toBe(422);
    expect(keptIn(again.html)).toBe(keptIn(first.html));
    const other = await upload(kim, album(), { idempotencyKey: newId(), alt: '', kept: keptIn(first.html) });
    expect(keptIn(other.html)).not.toBe(keptIn(first.html));
    expect(await drafts()).toHaveLength(1);
  });

  it('is nobody else’s, and goes after a day with its file', async () => {
    const { html } = await upload(ana, album(), { idempotencyKey: newId(), alt: '' });
    const kept = keptIn(html);
    const taken = await kim.post(album(), { idempotencyKey: newId(), alt: 'Not mine', kept });
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('Choose a picture.');
    const [draft] = (await drafts()).filter(({ id }) => id === kept);
    expect(await world.services.files.get(draft?.file_key ?? '')).toBeDefined();
    const tomorrow = new Date(world.now.getTime() + 25 * 3_600_000);
    await sweepPictureDrafts({ ...world.by('program'), now: tomorrow });
    expect(await drafts()).toEqual([]);
    expect(await world.services.files.get(draft?.file_key ?? '')).toBeUndefined();
  });
});

describe('a picture that was put into an editor', () => {
  const send = (by: Browser, fields: Record<string, string>, bytes = photo) =>
    upload(by, paths.upload(space.id), { idempotencyKey: newId(), ...fields }, bytes);

  it('comes into the album, with the same checks as there', async () => {
    const idempotencyKey = newId();
    const answers = await Promise.all([1, 2].map(() => send(kim, { alt: ' Chalk\nsquares ', idempotencyKey })));
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.html)).toEqual({
        picture: { src: paths.picture(idempotencyKey), alt: 'Chalk squares' },
      });
    }
    const undescribed = await send(ana, { alt: '' });
    expect(undescribed.status).toBe(422);
    expect(JSON.parse(undescribed.html)).toEqual({ problem: 'Say in a few words what can be seen.' });
    expect(await drafts()).toEqual([]);
    expect((await send(ana, { alt: 'x' }, Buffer.from('no picture'))).status).toBe(422);
  });

  it('is refused where the person cannot add any, and to strangers there is nothing', async () => {
    expect((await send(visitor, { alt: 'Chalk' })).status).toBe(403);
    expect((await send(stranger, { alt: 'Chalk' })).status).toBe(404);
  });
});

it('a HEIC photograph is refused with what to do about it', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(100)]);
  const answer = await upload(ana, album(), { idempotencyKey: newId(), alt: 'A game' }, heic);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('Most Compatible');
  expect(answer.html).not.toContain('image/heic');
});
