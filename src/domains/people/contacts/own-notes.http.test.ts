import { afterAll, beforeAll, expect, it } from 'vitest';
import { aContact, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function three() {
  const one = await aTeacher(world, { givenName: 'One' });
  const eleni = await aTeacher(world, { givenName: 'Ελένη', familyName: 'Παπαδάκη', country: 'GR' });
  const paul = await aTeacher(world, { givenName: 'Paul', familyName: 'Müller', country: 'DE' });
  for (const other of [eleni, paul]) await aContact(world, one, other);
  return { one, eleni, paul, ones: await world.signedIn(one), elenis: await world.signedIn(eleni) };
}

it('keeps a note and groups for oneself alone, and lists the contacts of a group', async () => {
  const { one, eleni, paul, ones, elenis } = await three();
  const saved = await ones.post(`/contacts/${eleni.id}/note`, {
    note: 'Kites on Mondays.',
    groups: 'Physics people, Kites , kites',
  });
  expect(saved).toMatchObject({ location: '/contacts', said: 'contacts.noted' });
  await ones.post(`/contacts/${paul.id}/note`, { note: '', groups: 'Letters' });
  const list = await ones.get('/contacts');
  expect(list.html).toContain('Kites on Mondays.');
  expect(list.queries).toBeLessThanOrEqual(8);
  const group = await ones.get('/contacts?group=Physics%20people');
  expect(group.html).toContain('Παπαδάκη');
  expect(group.html).not.toContain('Müller');
  for (const at of ['/contacts', `/contacts/${one.id}/note`, `/people/${one.id}`])
    expect((await elenis.get(at)).html).not.toContain('Kites on Mondays.');
});

it('finds contacts by their names, schools, notes and groups, whatever the accents', async () => {
  const { eleni, ones } = await three();
  await ones.post(`/contacts/${eleni.id}/note`, { note: 'Árboles y ríos', groups: 'Παιχνίδια' });
  for (const [q, found, left] of [
    ['παπαδακη', 'Παπαδάκη', 'Müller'],
    ['muller', 'Müller', 'Παπαδάκη'],
    ['arboles rios', 'Παπαδάκη', 'Müller'],
    ['παιχνιδια', 'Παπαδάκη', 'Müller'],
  ] as const) {
    const { html, queries } = await ones.get(`/contacts?q=${encodeURIComponent(q)}`);
    expect(html).toContain(found);
    expect(html).not.toContain(left);
    expect(queries).toBeLessThanOrEqual(8);
  }
  expect((await ones.get('/contacts?q=nobody')).html).toContain('None of your contacts');
});

it('gives back what was typed where it is too much', async () => {
  const { eleni, ones } = await three();
  const groups = Array.from({ length: 11 }, (_, at) => `Group ${at}`).join(', ');
  const refused = await ones.post(`/contacts/${eleni.id}/note`, { note: 'Kept', groups });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Group 10');
  expect(refused.html).toContain('Kept');
});

it('overwrites nothing unseen that was saved in another tab: both are shown, and the next saving is', async () => {
  const { eleni, ones } = await three();
  const at = `/contacts/${eleni.id}/note`;
  const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const version = versionIn((await ones.get(at)).html);
  const first = { note: 'Kites on Mondays.', groups: 'Kites', version };
  for (const _ of [1, 2]) expect((await ones.post(at, first)).said).toBe('contacts.noted');
  const second = { note: 'Letters by post.', groups: 'Kites', version };
  const asked = await ones.post(at, second);
  expect(asked.status).toBe(409);
  for (const words of ['Kites on Mondays.', 'Letters by post.']) expect(asked.html).toContain(words);
  expect((await ones.get(at)).html).not.toContain('Letters by post.');
  expect((await ones.post(at, { ...second, groups: 'x'.repeat(50) })).html).toContain(`value="${version}"`);
  expect((await ones.post(at, { ...second, version: versionIn(asked.html) })).said).toBe('contacts.noted');
  expect((await ones.get(at)).html).toContain('Letters by post.');
});
