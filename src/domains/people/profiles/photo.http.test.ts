import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aContact, anOfficer, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Red in its left third, blue in the middle, green at the right; with the place where it was taken. */
async function stripes(): Promise<Buffer> {
  const part = (background: string) =>
    sharp({ create: { width: 100, height: 100, channels: 3, background } })
      .png()
      .toBuffer();
  const [red, blue, green] = await Promise.all(['#f00', '#00f', '#0f0'].map(part));
  return sharp({ create: { width: 300, height: 100, channels: 3, background: '#000' } })
    .composite([
      { input: red, left: 0, top: 0 },
      { input: blue, left: 100, top: 0 },
      { input: green, left: 200, top: 0 },
    ])
    .withExif({ IFD3: { GPSLatitude: '39/1 39/1 0/1' } })
    .jpeg()
    .toBuffer();
}

async function own() {
  const teacher = await aTeacher(world, { givenName: 'Nora' });
  const browser = await world.signedIn(teacher);
  const send = async (fields: Record<string, string>) =>
    browser.upload('/profile/picture', fields, { field: 'picture', name: 'me.jpg', bytes: await stripes() });
  const address = async (reader = browser) =>
    /src="(\/people\/[^"]+\/picture[^"]*)"/.exec((await reader.get(`/people/${teacher.id}`)).html)?.[1];
  return { teacher, browser, send, address };
}

const strongest = async (bytes: Buffer) => {
  const { channels } = await sharp(bytes).stats();
  const means = channels.slice(0, 3).map(({ mean }) => mean);
  return ['red', 'green', 'blue'][means.indexOf(Math.max(...means))];
};

it('is a square of the middle without scripts, and the square of the sliders with them, without place data', {
  tags: ['slow'],
}, async () => {
  const { browser, send, address } = await own();
  for (const [fields, colour] of [
    [{}, 'blue'],
    [{ across: '0', down: '50', zoom: '100' }, 'red'],
    [{ across: '100', down: '0', zoom: '200' }, 'green'],
  ] as const) {
    expect((await send({ ...fields, audience: 'members' })).said).toBe('profiles.photoSaved');
    const { bytes } = await browser.get((await address()) ?? '');
    expect(await strongest(bytes)).toBe(colour);
    const { width, height, exif, format } = await sharp(bytes).metadata();
    expect([width, height, exif, format]).toEqual([480, 480, undefined, 'webp']);
  }
});

it('is one photo where two forms are sent at once', async () => {
  const { teacher, send } = await own();
  const both = await Promise.all([send({ audience: 'members' }), send({ audience: 'members' })]);
  expect(both.map(({ said }) => said)).toEqual(['profiles.photoSaved', 'profiles.photoSaved']);
  const rows = await world.db
    .selectFrom('profile_picture')
    .select('file_key')
    .where('member_id', '=', teacher.id)
    .execute();
  const kept = await Promise.all(rows.map(({ file_key }) => world.services.files.get(file_key)));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toBeDefined();
});

it('is for those readers whom its owner has chosen, and for nobody once it is removed', {
  tags: ['slow'],
}, async () => {
  const { teacher, browser, send, address } = await own();
  const contact = await aTeacher(world);
  await aContact(world, teacher, contact);
  const readers = [
    await world.signedIn(contact),
    await world.signedIn(await aTeacher(world)),
    await world.signedIn(await anOfficer(world, { serves: 'PT' })),
  ];
  const at = `/people/${teacher.id}/picture`;
  const answers = () => Promise.all(readers.map(async (reader) => (await reader.get(at)).status));
  await send({ audience: 'members' });
  expect(await answers()).toEqual([200, 200, 200]);
  expect((await browser.post('/profile/picture', { audience: 'contacts' })).said).toBe('profiles.photoSaved');
  expect(await answers()).toEqual([200, 404, 404]);
  expect(await address(readers[0])).toContain(at);
  expect(await address(readers[1])).toBeUndefined();
  expect((await world.guest().get(at)).status).toBe(404);
  for (const _ of [1, 2]) expect((await browser.post('/profile/picture/removal')).said).toBe('profiles.photoRemoved');
  expect(await answers()).toEqual([404, 404, 404]);
});

it.each([
  ['picture', { audience: 'members' }],
  ['audience', { audience: 'pupils' }],
  ['across', { audience: 'members', across: '101' }],
])('says what is wrong with %s: %j', async (field, fields) => {
  const { browser } = await own();
  const answer = await browser.post('/profile/picture', fields);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(`href="#field-${field}"`);
});
