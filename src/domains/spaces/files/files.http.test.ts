import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths as pagePaths } from '#domains/spaces/pages/paths.ts';
import type { DiaryPostId, MemberId, PictureId, SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace, aSpaceMember } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let space: { readonly id: SpaceId };
let other: { readonly id: SpaceId };
let teacher: { readonly id: MemberId };
let ana: Browser;
let paul: Browser;
let visitor: Browser;
let kim: Browser;
let rui: Browser;
let otherPupil: Browser;
let photo: Buffer;

beforeAll(async () => {
  world = await openWorld();
  const founder = await aTeacher(world);
  teacher = founder;
  const eleni = await aTeacher(world, { country: 'GR' });
  const partner = await aTeacher(world, { country: 'FR' });
  const guest = await aTeacher(world, { country: 'IT' });
  const stranger = await aTeacher(world, { country: 'PT' });
  space = await aSpace(world, { founders: [founder, eleni] });
  other = await aSpace(world, { founders: [stranger, eleni] });
  await aSpaceMember(world, space, partner);
  await aSpaceMember(world, space, guest, 'visitor');
  ana = await world.signedIn(founder);
  paul = await world.signedIn(partner);
  visitor = await world.signedIn(guest);
  rui = await world.signedIn(stranger);
  kim = await world.signedIn(await aPupil(world, { teacher: founder, space: space.id, name: 'Kim' }));
  otherPupil = await world.signedIn(await aPupil(world, { teacher: stranger, space: other.id, name: 'Tom' }));
  photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#e07020' } })
    .withExif({ IFD0: { Copyright: 'A camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 38/1 0/1' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => world.close());

const send = (by: Browser, bytes: Buffer, fields: Record<string, string> = {}, name = 'holiday.jpg', into = space.id) =>
  by.upload(
    paths.pictures(into),
    { idempotencyKey: newId(), alt: 'Hopscotch in chalk', ...fields },
    { field: 'picture', name, bytes },
  );
async function aPicture(by: Browser = ana, into = space.id): Promise<string> {
  const idempotencyKey = newId();
  expect((await send(by, photo, { idempotencyKey }, 'a.jpg', into)).status).toBe(303);
  return idempotencyKey;
}
async function aPageWith(picture: string): Promise<string> {
  const page = newId();
  const body = `<p>Look</p><img src="${paths.picture(picture)}" alt="Hopscotch">`;
  await ana.post(pagePaths.pages(space.id), { idempotencyKey: page, title: 'With a picture', body, parent: '' });
  return page;
}
const rows = () => world.db.selectFrom('space_picture').select('id').execute();

describe('uploading a picture', () => {
  it('encodes it anew, without place, camera and copyright data', async () => {
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('A camera');
    const served = await kim.get(paths.picture(await aPicture()));
    expect(served.status).toBe(200);
    expect(served.headers['content-type']).toBe('image/webp');
    // Not the key under which the file is kept.
    expect(served.headers.etag).toMatch(/^W\/"[\w-]{43}"$/);
    const { format, exif, xmp, width } = await sharp(served.bytes).metadata();
    expect({ format, exif, xmp, width }).toEqual({ format: 'webp', exif: undefined, xmp: undefined, width: 64 });
    expect(served.bytes.toString('latin1')).not.toMatch(/A camera|GPS|Exif/);
  });

  it('refuses what is no picture, whatever it calls itself', async () => {
    const before = (await rows()).length;
    const files = {
      'page.jpg': Buffer.from('<html><script>alert(1)</script></html>'),
      'drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'),
      'empty.png': Buffer.alloc(0),
      'cut.jpg': photo.subarray(0, 100),
      'program.exe': Buffer.from('MZ\u0000\u0003'),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const answer = await send(ana, bytes, {}, name);
      expect(answer.status, name).toBe(422);
      expect(answer.html).toContain('value="Hopscotch in chalk"');
    }
    expect(await rows()).toHaveLength(before);
  });

  it('refuses more than 10 MB', { tags: ['slow'] }, async () => {
    const answer = await send(ana, Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('too large');
  });

  it('asks for a description and a file', { tags: ['slow'] }, async () => {
    for (const alt of ['', '   ', '\u200b', 'x'.repeat(301)])
      expect((await send(ana, photo, { alt })).status).toBe(422);
    const bare = await ana.post(paths.pictures(space.id), { idempotencyKey: newId(), alt: 'Something' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('Choose a picture.');
  });

  it('keeps one picture of a form that is sent twice at once', async () => {
    const idempotencyKey = newId();
    const answers = await Promise.all([send(ana, photo, { idempotencyKey }), send(ana, photo, { idempotencyKey })]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await rows()).filter(({ id }) => id === idempotencyKey)).toHaveLength(1);
    expect((await send(paul, photo, { idempotencyKey })).status).toBe(422);
  });

  it('is not for visitors, nor for those outside', async () => {
    expect((await send(visitor, photo)).status).toBe(403);
    expect((await send(rui, photo)).status).toBe(404);
    expect((await send(otherPupil, photo)).status).toBe(404);
    expect((await send(kim, photo)).status).toBe(303);
  });
});

describe('looking at a picture', () => {
  it('is for the members of its space, in caches of their own', async () => {
    const picture = paths.picture(await aPicture());
    for (const who of [ana, paul, visitor, kim]) {
      const { status, headers } = await who.get(picture);
      expect(status).toBe(200);
      expect(headers['cache-control']).toMatch(/^private/);
    }
    for (const who of [rui, otherPupil, world.guest()]) expect((await who.get(picture)).status).toBe(404);
  });

  it('is public while a public page shows it, and no longer', { tags: ['slow'] }, async () => {
    const picture = await aPicture();
    const page = await aPageWith(picture);
    const guest = world.guest();
    const look = async () => (await guest.get(paths.picture(picture))).status;
    expect(await look()).toBe(404);
    const audience = (to: string) => ana.post(pagePaths.audience(space.id, page), { audience: to });
    await audience('public');
    expect((await guest.get(paths.picture(picture))).headers['cache-control']).toMatch(/^public/);
    expect((await otherPupil.get(paths.picture(picture))).status).toBe(404);
    await audience('members');
    expect(await look()).toBe(404);
    await audience('public');
    await ana.post(pagePaths.editPage(space.id, page), { title: 'Without', body: '<p>Gone.</p>', version: '1' });
    expect(await look()).toBe(404);
    await ana.post(pagePaths.versionReturn(space.id, page, 1), { version: '2' });
    expect(await look()).toBe(200);
    await ana.post(pagePaths.archive(space.id, page));
    expect(await look()).toBe(404);
  });

  it('is public while a public post of the diary shows it', async () => {
    const picture = await aPicture();
    const post = newId<DiaryPostId>();
    await world.db
      .insertInto('thread')
      .values({ id: post, kind: 'post', space_id: space.id, last_activity_at: world.now })
      .execute();
    await world.db
      .insertInto('diary_post')
      .values({
        id: post,
        space_id: space.id,
        title: 'A post',
        body: '<p>x</p>',
        audience: 'public',
        author_account: teacher.id,
        posted_at: world.now,
      })
      .execute();
    await world.db
      .insertInto('picture_use')
      .values({ picture_id: picture as PictureId, item_id: post, item_kind: 'post' })
      .execute();
    const guest = world.guest();
    expect((await guest.get(paths.picture(picture))).status).toBe(200);
    for (const column of ['removed_at', 'hidden_at'] as const) {
      await world.db
        .updateTable('diary_post')
        .set({ [column]: world.now })
        .where('id', '=', post as never)
        .execute();
      expect((await guest.get(paths.picture(picture))).status, column).toBe(404);
      await world.db
        .updateTable('diary_post')
        .set({ [column]: null })
        .where('id', '=', post as never)
        .execute();
    }
    await world.db
      .updateTable('diary_post')
      .set({ audience: 'members' })
      .where('id', '=', post as never)
      .execute();
    expect((await guest.get(paths.picture(picture))).status).toBe(404);
  });

  it('is shown to no one while a support service hides it', async () => {
    const picture = await aPicture();
    const page = await aPageWith(picture);
    await ana.post(pagePaths.audience(space.id, page), { audience: 'public' });
    await world.db
      .updateTable('space_picture')
      .set({ hidden_at: world.now })
      .where('id', '=', picture as PictureId)
      .execute();
    for (const who of [ana, kim, world.guest()]) expect((await who.get(paths.picture(picture))).status).toBe(404);
    expect((await ana.get(paths.pictures(space.id))).html).toContain('Hidden by the support service');
  });

  it('does not come into the pages of another space', async () => {
    const picture = await aPicture();
    const page = newId();
    await rui.post(pagePaths.pages(other.id), {
      idempotencyKey: page,
      title: 'Stolen',
      body: `<p>x</p><img src="${paths.picture(picture)}">`,
      parent: '',
    });
    await rui.post(pagePaths.audience(other.id, page), { audience: 'public' });
    expect((await rui.get(pagePaths.page(other.id, page))).html).not.toContain(picture);
    expect((await world.guest().get(paths.picture(picture))).status).toBe(404);
  });
});

describe('removing a picture', () => {
  it('deletes row and file, by the one who added it and by administrators', async () => {
    const ofPaul = await aPicture(paul);
    expect((await kim.post(paths.removal(space.id, ofPaul))).status).toBe(403);
    expect((await visitor.post(paths.removal(space.id, ofPaul))).status).toBe(403);
    expect((await paul.post(paths.removal(space.id, ofPaul))).status).toBe(303);
    expect((await ana.get(paths.picture(ofPaul))).status).toBe(404);
    expect(await world.services.files.get(`spaces/${space.id}/${ofPaul}.webp`)).toBeUndefined();
    const ofKim = await aPicture(kim);
    expect((await paul.post(paths.removal(space.id, ofKim))).status).toBe(403);
    expect((await ana.post(paths.removal(space.id, ofKim))).status).toBe(303);
    expect((await rui.post(paths.removal(other.id, await aPicture()))).status).toBe(404);
  });
});

describe('the description of a picture', () => {
  it('is described anew by the one who added it and by administrators, once however often it is sent', async () => {
    const picture = await aPicture(kim);
    const another = await aPicture(kim);
    const alt = async (id: string) =>
      (
        await world.db
          .selectFrom('space_picture')
          .select('alt')
          .where('id', '=', id as PictureId)
          .executeTakeFirst()
      )?.alt;
    const say = (by: Browser, words: string) => by.post(paths.description(space.id, picture), { alt: words });
    expect((await say(kim, 'Three squares')).status).toBe(303);
    expect((await say(ana, 'Four squares')).status).toBe(303);
    expect((await say(ana, 'Four squares')).status).toBe(303);
    expect((await say(paul, 'Five squares')).status).toBe(403);
    expect(await alt(picture)).toBe('Four squares');
    expect(await alt(another), 'the other picture').toBe('Hopscotch in chalk');
    const events = world.db.selectFrom('event').select('verb').where('subject_id', '=', picture).orderBy('id');
    expect((await events.execute()).map(({ verb }) => verb).slice(1)).toEqual([
      'picture.described',
      'picture.described',
    ]);
  });

  it('is never empty, keeps what was typed, and is none for strangers', async () => {
    const picture = await aPicture();
    const empty = await ana.post(paths.description(space.id, picture), { alt: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain(`id="alt-${picture}-error"`);
    const long = await ana.post(paths.description(space.id, picture), { alt: 'x'.repeat(301) });
    expect(long.status).toBe(422);
    expect(long.html).toContain('x'.repeat(301));
    expect((await rui.post(paths.description(space.id, picture), { alt: 'Mine' })).status).toBe(404);
    expect((await rui.post(paths.description(other.id, picture), { alt: 'Mine' })).status).toBe(404);
  });

  it('of a hidden picture stays as it was', async () => {
    const picture = await aPicture();
    await world.db
      .updateTable('space_picture')
      .set({ hidden_at: world.now })
      .where('id', '=', picture as PictureId)
      .execute();
    expect((await ana.post(paths.description(space.id, picture), { alt: 'New' })).status).toBe(404);
  });
});
