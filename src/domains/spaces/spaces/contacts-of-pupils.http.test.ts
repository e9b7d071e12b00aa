import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths as diary } from '#domains/spaces/diary/paths.ts';
import { paths as files } from '#domains/spaces/files/paths.ts';
import { paths as forum } from '#domains/spaces/forum/paths.ts';
import { paths as pages } from '#domains/spaces/pages/paths.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { type Scene, setScene } from '#test/matrix/scene.ts';
import { openWorld, type World } from '#test/world.ts';
import { mayTellContacts } from './policy.ts';

let world: World;
let scene: Scene;
let kim: Browser;
let ana: Browser;
beforeAll(async () => {
  world = await openWorld();
  scene = await setScene(world);
  kim = await world.signedIn({ kind: 'pupil', id: scene.kim });
  ana = await world.signedIn(scene.ana);
});
afterAll(() => world.close());

const key = () => newId<string>();
const number = '612 345 678';
const about = 'Telephone numbers, e-mail addresses, names of accounts and where people live are private';
const problemOf = (html: string, field: string) =>
  parse(html).querySelector(`#field-${field}-error, [id$="${field}-error"]`)?.text ?? '';

const fields: readonly (readonly [
  string,
  string,
  (words: string) => { url: string; values: Record<string, string> },
])[] = [
  [
    'the title of a page',
    'title',
    (words) => ({ url: pages.pages(scene.space), values: { title: words, body: '<p>x</p>' } }),
  ],
  [
    'the text of a page',
    'body',
    (words) => ({ url: pages.pages(scene.space), values: { title: 'We', body: `<p>${words}</p>` } }),
  ],
  ['a discussion', 'body', (words) => ({ url: forum.forum(scene.space), values: { title: 'We', body: words } })],
  ['a reply', 'body', (words) => ({ url: forum.replies(scene.space, scene.discussion), values: { body: words } })],
  ['a comment', 'body', (words) => ({ url: diary.comments(scene.space, scene.post), values: { body: words } })],
];

it.each(fields)(
  'a pupil says in %s nothing about how somebody can be reached, and loses nothing',
  async (_, field, form) => {
    const address = field === 'title' ? [] : ['kim arroba gmail punto com'];
    for (const words of [`Call me: ${number}`, 'My insta: kim.lopez7', ...address]) {
      const { url, values } = form(words);
      const refused = await kim.post(url, { ...values, idempotencyKey: key() });
      expect(refused.status).toBe(422);
      expect(problemOf(refused.html, field)).toContain(about);
      expect(refused.html).toContain(words);
      expect((await ana.post(url, { ...values, idempotencyKey: key() })).status).toBe(303);
    }
    const { url, values } = form('We are 12 pupils, born in 2015');
    expect((await kim.post(url, { ...values, idempotencyKey: key() })).status).toBe(303);
  },
);

it('a pupil describes no picture with a telephone number', async () => {
  const file = { field: 'picture', name: 'a.png', bytes: Buffer.from('no picture') };
  const refused = await kim.upload(files.pictures(scene.space), { idempotencyKey: key(), alt: number }, file);
  expect(refused.status).toBe(422);
  expect(problemOf(refused.html, 'alt')).toContain(about);
  const fromEditor = await kim.upload(files.upload(scene.space), { idempotencyKey: key(), alt: number }, file);
  expect([fromEditor.status, fromEditor.html.includes(about)]).toEqual([422, true]);
});

it('a pupil edits a page on which a teacher has written a telephone number, and adds none', async () => {
  const page = key();
  const values = { title: 'We', body: `<p>The school: ${number}</p>` };
  expect(
    (await kim.post(pages.pages(scene.space), { title: 'We', body: '<p>x</p>', idempotencyKey: page })).status,
  ).toBe(303);
  const at = pages.editPage(scene.space, page);
  expect((await ana.post(at, { ...values, version: '1' })).status).toBe(303);
  const more = { ...values, body: `${values.body}<p>Our garden</p>` };
  expect((await kim.post(at, { ...more, version: '2' })).status).toBe(303);
  const other = await kim.post(at, { ...more, body: `${more.body}<p>Me: 698 765 432</p>`, version: '3' });
  expect([other.status, problemOf(other.html, 'body').includes(about)]).toEqual([422, true]);
});

it('a pupil cuts no number in two by the end of a reply or a comment, and writes no home address', async () => {
  for (const url of [forum.replies(scene.space, scene.discussion), diary.comments(scene.space, scene.post)]) {
    const answer = async (body: string) => (await kim.post(url, { body, idempotencyKey: key() })).status;
    expect(await answer('it starts with 699 345')).toBe(303);
    expect(await answer('and it ends with 678')).toBe(422);
    expect(await answer('We have 12 drawings')).toBe(303);
    expect(await answer('Vivo en la calle Mayor 3')).toBe(422);
  }
});

it('a teacher may say in a text how somebody can be reached, and a pupil never', () => {
  expect([mayTellContacts({ kind: 'pupil', id: scene.kim }), mayTellContacts({ kind: 'guest' })]).toEqual([
    false,
    true,
  ]);
});
