import sharp from 'sharp';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SpaceId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aPupil, aTeacher } from '#test/builders/people.ts';
import { aSpace } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths as files } from '../files/paths.ts';
import { booksAnHour } from './model.ts';
import { paths } from './paths.ts';
import { mostInBook } from './queries/book.ts';

let world: World;
let ana: Browser;
let kim: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function aDiary(): Promise<SpaceId> {
  const founder = await aTeacher(world, { givenName: 'Ana' });
  const eleni = await aTeacher(world, { country: 'GR' });
  const { id } = await aSpace(world, { founders: [founder, eleni], title: 'Games' });
  ana = await world.signedIn(founder);
  kim = await world.signedIn(await aPupil(world, { teacher: founder, space: id, name: 'Kim' }));
  return id;
}

async function post(space: SpaceId, fields: Record<string, string> = {}): Promise<void> {
  world.now = new Date(world.now.getTime() + 60_000);
  const text = { title: 'Chalk', body: '<p>Text</p>', audience: 'public', ...fields };
  const written = await ana.post(paths.newPost(space), { idempotencyKey: newId(), ...text });
  expect(written.status).toBe(303);
}

async function aPicture(space: SpaceId): Promise<string> {
  const idempotencyKey = newId();
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7aa65d' } })
    .jpeg()
    .toBuffer();
  await ana.upload(
    files.pictures(space),
    { idempotencyKey, alt: 'Squares' },
    { field: 'picture', name: 'a.jpg', bytes },
  );
  return idempotencyKey;
}

async function read(by: Browser, address: string) {
  const { bytes, headers, queries } = await by.get(address);
  expect(headers['content-type']).toBe('application/pdf');
  const { text, totalPages } = await extractText(new Uint8Array(bytes), { mergePages: true });
  const images = bytes.toString('latin1').match(/\/Filter \/DCTDecode/g)?.length ?? 0;
  return { text, totalPages, images, queries, bytes };
}

it('tells the days in their order, with contents, pictures, captions, numbers of pages and a way back', {
  tags: ['slow'],
}, async () => {
  const space = await aDiary();
  const picture = await aPicture(space);
  const item = '<ol start="2"><li><p>Jump</p></li></ol>';
  await post(space, {
    title: 'Η αρχή',
    body: `<h2>First</h2><p>Κιμωλία & σχοινί</p>${item}<img src="/pictures/${picture}" alt="Squares of chalk">`,
  });
  await post(space, { title: 'The end', body: `<p>${'A long day. '.repeat(900)}</p>` });
  const { text, totalPages, images, queries } = await read(world.guest(), paths.book(space));
  const plain = text.normalize('NFC').replaceAll(/\s+/g, ' ');
  for (const words of ['Our diary', 'What happened when', 'Κιμωλία & σχοινί', '2. Jump', 'Squares of chalk'])
    expect(plain).toContain(words);
  expect(plain.indexOf('Κιμωλία')).toBeLessThan(plain.lastIndexOf('A long day.'));
  expect(plain).toContain(`platform.test${paths.diary(space)}`);
  expect(totalPages).toBeGreaterThan(5);
  expect(images).toBe(2);
  expect(queries).toBeLessThanOrEqual(8);
});

it('holds what its reader may read: guests public days without names, people of the space all of them', {
  tags: ['slow'],
}, async () => {
  const space = await aDiary();
  await post(space, { title: 'For all' });
  await post(space, { title: 'Among us', audience: 'members' });
  const guests = await read(world.guest(), paths.book(space));
  expect(guests.text).toContain('For all');
  for (const words of ['Among us', 'Ana López']) expect(guests.text).not.toContain(words);
  const inside = await read(kim, paths.book(space));
  for (const words of ['For all', 'Among us', 'Ana López']) expect(inside.text).toContain(words);
  const hidden = world.db.updateTable('diary_post').set({ hidden_at: world.now });
  await hidden.where('title', '=', 'Among us').execute();
  expect((await read(kim, paths.book(space))).text).not.toContain('Among us');
});

it('leaves out a picture that was hidden, and says nothing of it', { tags: ['slow'] }, async () => {
  const space = await aDiary();
  const picture = await aPicture(space);
  await post(space, { body: `<p>Look</p><img src="/pictures/${picture}" alt="Somebody’s face">` });
  await world.db.updateTable('space_picture').set({ hidden_at: world.now }).where('space_id', '=', space).execute();
  const { text, images } = await read(kim, paths.book(space));
  expect([text.includes('face'), images]).toEqual([false, 1]);
});

it('is split where it would become too long: the newest days, with a link to the book before', {
  tags: ['slow'],
}, async () => {
  const space = await aDiary();
  for (let day = 0; day < mostInBook.posts + 2; day += 1) await post(space, { title: `Day ${day}.` });
  const { text, bytes } = await read(ana, paths.book(space));
  expect([text.includes('Day 0.'), text.includes('Day 1.'), text.includes('Day 2.')]).toEqual([false, false, true]);
  const link = /book\.pdf\?before=[^)]+/.exec(bytes.toString('latin1'))?.[0] ?? '';
  const before = await read(ana, paths.book(space).replace('book.pdf', link));
  expect([before.text.includes('Day 0.'), before.text.includes('Day 2.')]).toEqual([true, false]);
});

it('is drawn whatever somebody wrote', { tags: ['slow'] }, async () => {
  const space = await aDiary();
  const long = 'Donaudampfschifffahrtsgesellschaft'.repeat(40);
  await post(space, {
    title: `\u202e👩‍🏫 漢字 ${'W'.repeat(120)}`,
    body: `<p>${long}</p><p>محمد علي</p>${'<blockquote>'.repeat(50)}x`,
  });
  expect((await ana.get(paths.book(space))).headers['content-type']).toBe('application/pdf');
});

it('an empty diary has none, and who asks too often is told to wait', async () => {
  const space = await aDiary();
  expect((await ana.get(paths.book(space))).location).toBe(paths.diary(space));
  world.leaveTries(booksAnHour, '127.0.0.1');
  const answer = await world.guest().get(paths.book(space));
  expect(answer.status).toBe(429);
  expect(answer.html).toContain('The printing press is busy');
});
