import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { FileStore } from '#platform/files.ts';
import { aFoundingParty, aWholeProject } from '#test/builders/founding.ts';
import { expectFound } from '#test/expect-found.ts';
import { openWorld, type World } from '#test/world.ts';
import { findProject } from '../access.ts';
import { picturesAnHour } from '../model.ts';
import { paths } from '../paths.ts';
import { removePicture } from './commands/remove-picture.ts';
import { setPicture } from './commands/set-picture.ts';

let world: World;
let party: Awaited<ReturnType<typeof aFoundingParty>>;

beforeAll(async () => {
  world = await openWorld();
  party = await aFoundingParty(world);
});
afterAll(() => world.close());

const aDraft = () => aWholeProject(world, [party.ana, party.eleni]);
const rowOf = (id: ProjectId) =>
  world.db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const basics = {
  summary: 'We film, teach and try each other’s street games.',
  type: 'pupils',
  open_to_partners: 'yes',
  picture_alt: '',
};

describe('the picture of a project', () => {
  const upload = async (id: ProjectId, bytes: Buffer, name = 'a.png') =>
    party.ana.browser.upload(
      paths.form(id, 1),
      { ...basics, title: 'Games', version: String((await rowOf(id)).version) },
      { field: 'picture', name, bytes },
    );
  const aPicture = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#36a' } })
      .png()
      .toBuffer();

  it('has a ceiling for each person, and a bad file costs a try too', async () => {
    const { limits } = world.services;
    const [id, { id: person }] = [await aDraft(), party.ana];
    world.leaveTries(picturesAnHour, person, 1);
    expect((await upload(id, Buffer.from('no picture'))).html).toContain('not a picture that we can read');
    const refused = await upload(id, await aPicture());
    expect([refused.status, refused.html.includes('many pictures in the last hour')]).toEqual([429, true]);
    expect(refused.headers['retry-after']).toBe('60');
    await limits.forget(picturesAnHour, person);
  });

  it('is re-encoded, and visible to everyone who can open the project', async () => {
    const id = await aDraft();
    expect((await upload(id, await aPicture())).status).toBe(303);
    const picture = await party.eleni.browser.get(paths.picture(id));
    const { picture_key: key } = await rowOf(id);
    expect(key && String(picture.headers.etag).includes(key)).toBe(false);
    expect([picture.headers['content-type'], (await sharp(picture.bytes).metadata()).format]).toEqual([
      'image/webp',
      'webp',
    ]);
    expect((await world.guest().get(paths.picture(id))).status).toBe(404);
    await party.ana.browser.post(paths.form(id, 1), {
      ...basics,
      title: 'Games',
      version: String((await rowOf(id)).version),
      remove_picture: 'yes',
    });
    expect((await party.eleni.browser.get(paths.picture(id))).status).toBe(404);
  });

  it.each([
    ['what is no picture', Buffer.from('<svg onload="alert(1)"/>'), 'not a picture that we can read'],
    ['what is too large', Buffer.alloc(10 * 1024 * 1024 + 1), 'too large'],
  ])('refuses %s in plain words, and keeps the fields', async (_, bytes, message) => {
    const id = await aDraft();
    const reply = await upload(id, bytes);
    expect([reply.status, reply.html.includes(message)]).toEqual([422, true]);
    expect((await rowOf(id)).title).toBe('Games');
  });

  it('refuses one with a side that is too long, tells how long a side may be, and keeps the fields', {
    tags: ['slow'],
  }, async () => {
    const id = await aDraft();
    const fence = sharp({ create: { width: 1, height: 20_001, channels: 3, background: '#36a' } }).png();
    const reply = await upload(id, await fence.toBuffer());
    expect([reply.status, reply.html.includes('no side may be longer than 20,000 pixels')]).toEqual([422, true]);
    expect((await rowOf(id)).title).toBe('Games');
  });

  it('leaves no file behind: neither the one that it replaces, nor one that came while the project was submitted', async () => {
    const id = await aDraft();
    const kept = new Set<string>();
    const files: FileStore = {
      ...world.services.files,
      put: async (key) => void kept.add(key),
      remove: async (key) => void kept.delete(key),
    };
    const founder = world.by({ ...party.ana, kind: 'member', verified: true, confirmed: true } as const);
    const by = { ...founder, services: { ...world.services, files } };
    const project = await expectFound(findProject(by, id));
    for (const _ of ['set', 'replaced']) expect(await setPicture(by, project, await aPicture())).toEqual(ok('set'));
    const { picture_key: present } = await rowOf(id);
    expect([...kept]).toEqual([present]);
    const submitted = { state: 'under_review', round: 1, submitted_at: world.now } as const;
    await world.db.updateTable('project').set(submitted).where('id', '=', id).execute();
    expect(await setPicture(by, project, await aPicture())).toEqual(refuse('notEditable'));
    expect(await removePicture(by, project)).toEqual(refuse('notEditable'));
    expect([(await rowOf(id)).picture_key, ...kept]).toEqual([present, present]);
  });
});
