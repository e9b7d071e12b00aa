import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Browser, Fields, Reply } from '#test/browser.ts';
import { idea, newSchool, you } from '#test/builders/registration.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  browser = world.guest();
});

const versionOf = ({ html }: Reply) => parse(html).querySelector('[name=version]')?.getAttribute('value') ?? '';
const shownIn = ({ html }: Reply, name: string) => {
  const field = parse(html).querySelector(`main [name=${name}]`);
  return field?.tagName === 'TEXTAREA' ? field.text.trim() : field?.getAttribute('value');
};
const open = async (path: string) => versionOf(await browser.get(path));
const types = async (step: 'you' | 'school' | 'idea', version: string, fields: Fields) =>
  (await browser.post(`${paths.draft(step)}?version=${version}`, fields, { accept: 'application/json' })).status;

it('a registration in two tabs keeps what the first one saved, and shows both texts in the second', {
  tags: ['slow'],
}, async () => {
  const [first, second] = [await open(paths.register()), await open(paths.register())];
  expect(await types('you', first, { givenName: 'Ana' })).toBe(200);
  expect(await types('you', second, { familyName: 'Ruiz' })).toBe(200);
  expect(await types('you', second, { givenName: 'Anabel' })).toBe(409);
  expect(shownIn(await browser.get(paths.register()), 'givenName')).toBe('Ana');
  const sent = await browser.post(paths.register(), you({ givenName: 'Anabel', version: second }));
  expect(sent.status).toBe(409);
  expect(sent.html).toContain('You, in another tab, saved this');
  expect([shownIn(sent, 'givenName'), parse(sent.html).querySelector('dd')?.text]).toEqual(['Anabel', 'Ana']);
  const chosen = await browser.post(paths.register(), you({ givenName: 'Anabel', version: versionOf(sent) }));
  expect(chosen.location).toBe(paths.school());
  expect(shownIn(await browser.get(paths.register()), 'givenName')).toBe('Anabel');
});

it('a tab goes on over what it has saved itself, also where the answer was lost', async () => {
  const version = await open(paths.register());
  expect(await types('you', version, { givenName: 'An' })).toBe(200);
  expect(await types('you', version, { givenName: 'Ana' })).toBe(409);
  const own = JSON.stringify({ givenName: [['An']] });
  expect(await types('you', version, { givenName: 'Ana', own })).toBe(200);
  const sent = await browser.post(
    paths.register(),
    you({ version, own: JSON.stringify({ givenName: [['An'], ['Ana']] }) }),
  );
  expect(sent.location).toBe(paths.school());
});

it('a form that is sent keeps what another tab has saved in fields that it did not change', async () => {
  const version = await open(paths.register());
  expect(await types('you', version, { familyName: 'Ruiz' })).toBe(200);
  const sent = await browser.post(paths.register(), you({ familyName: '', version }));
  expect(sent.location).toBe(paths.school());
  expect(shownIn(await browser.get(paths.register()), 'familyName')).toBe('Ruiz');
});

it('the steps of the school and of the idea tell tabs apart too', { tags: ['slow'] }, async () => {
  await browser.post(paths.register(), you());
  const schools = [await open(paths.school()), await open(paths.school())] as const;
  expect(await types('school', schools[0], { name: 'CEIP Sol' })).toBe(200);
  expect(await types('school', schools[1], { name: 'CEIP Luna' })).toBe(409);
  const other = await browser.post(paths.school(), { ...newSchool(), name: 'CEIP Luna', version: schools[1] });
  expect([other.status, other.html.includes('CEIP Sol')]).toEqual([409, true]);
  await browser.post(paths.school(), { ...newSchool(), name: 'CEIP Luna', version: versionOf(other) });
  const ideas = [await open(paths.idea()), await open(paths.idea())] as const;
  expect(await types('idea', ideas[0], { idea: 'Kites of two towns', available: '' })).toBe(200);
  expect(await types('idea', ideas[1], { ageFrom: '9' })).toBe(200);
  const late = await browser.post(paths.idea(), { ...idea(), version: ideas[1] });
  expect([late.status, late.html.includes('Kites of two towns')]).toEqual([409, true]);
  expect((await browser.post(paths.idea(), { ...idea(), version: versionOf(late) })).location).toBe('/desk');
});

it('a form without a version, as a page from before had it, is taken as it is', async () => {
  await types('you', await open(paths.register()), { givenName: 'Ana' });
  expect((await browser.post(paths.register(), you({ givenName: 'Eva' }))).location).toBe(paths.school());
});
