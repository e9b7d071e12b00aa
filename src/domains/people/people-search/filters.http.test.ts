import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '#test/browser.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';
import { reindexPerson } from './steps/reindex-person.ts';

let world: World;
let reader: Browser;
beforeAll(async () => {
  world = await openWorld();
  reader = await world.signedIn(await aTeacherWithProfile(world, {}, { givenName: 'Me' }));
  const as = (givenName: string, country: string) =>
    aTeacherWithProfile(world, { idea: 'puppets', ages: [8, 11] }, { givenName, familyName: 'P', country });
  const head = await as('Head', 'GR');
  const crete = await as('Crete', 'GR');
  const away = await as('Long', 'FR');
  const inside = await as('Inside', 'FR');
  const { db } = world;
  await db.updateTable('member').set({ staff_role: 'head' }).where('id', '=', head.id).execute();
  await db
    .updateTable('school')
    .set({ region: 'Κρήτη', type: 'upper_secondary_general' })
    .where('id', '=', crete.school)
    .execute();
  await db.updateTable('member').set({ last_active_on: '2026-08-20' }).where('id', '=', away.id).execute();
  await db
    .updateTable('profile')
    .set({ open_to_plus: true })
    .where('member_id', 'in', [head.id, crete.id, away.id])
    .execute();
  for (const { id } of [head, crete, away, inside]) await reindexPerson(world, id);
});
afterAll(() => world.close());

const open = (query: string) => reader.get(`/people?q=puppets&${query}`);
const found = async (query: string) =>
  [...(await open(query)).html.matchAll(/<h3><a [^>]*>([^<]+)<\/a>/g)].map(([, name]) => name?.split(' ')[0]).sort();

describe('the list of people is narrowed', () => {
  it('by a country that has left while people of it are found, and by no other that has left', async () => {
    const choice = 'name="country" value="GB"';
    expect((await open('')).html).not.toContain(choice);
    const left = await aTeacherWithProfile(world, { idea: 'kites' }, { givenName: 'Ada', country: 'GB' });
    expect((await open('')).html).toContain(choice);
    const advert = await reader.get('/adverts');
    expect(advert.html).toContain(choice);
    await world.db.deleteFrom('people_entry').where('member_id', '=', left.id).execute();
    expect((await open('')).html).not.toContain(choice);
  });

  it('by role at school, type of school, and openness to partner countries', async () => {
    expect(await found('role=head')).toEqual(['Head']);
    expect(await found('school=upper_secondary_general')).toEqual(['Crete']);
    expect(await found('plus=yes')).toEqual(['Crete', 'Head', 'Long']);
  });

  it('to who was there in the last three months', async () => {
    expect(await found('active=yes')).toEqual(['Crete', 'Head', 'Inside']);
  });

  it('by region, which is offered where one country is chosen', async () => {
    expect((await open('country=GR')).html).toContain('value="Κρήτη"');
    expect((await open('country=GR&country=FR')).html).not.toContain('value="Κρήτη"');
    expect(await found(`country=GR&region=${encodeURIComponent('Κρήτη')}`)).toEqual(['Crete']);
  });

  it('by each as a chip that takes it away again', async () => {
    const { html, queries } = await open('country=GR&role=head&active=yes');
    expect(queries).toBeLessThanOrEqual(8);
    const away = [...html.matchAll(/<a class="chip chip-on" href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(away.filter((href) => href !== '/people').sort()).toEqual(
      [
        '/people?q=puppets&country=GR&role=head',
        '/people?q=puppets&country=GR&active=yes',
        '/people?q=puppets&role=head&active=yes',
      ].sort(),
    );
  });
});

describe('a search that brings little', () => {
  it('says which single filter to leave out, and how many it brings then', async () => {
    const { html } = await open('country=FR&role=head');
    const chips = [...html.matchAll(/<a class="chip" href="(\/people[^"]+)">([^<]+)<small>([^<]+)<\/small>/g)];
    expect(chips.map(([, href = '', label, count]) => [href.replaceAll('&amp;', '&'), label, count])).toEqual([
      ['/people?q=puppets&country=FR', 'without “Role at school”', '2'],
      ['/people?q=puppets&role=head', 'without “Country”', '1'],
    ]);
    for (const [, href = '', , count] of chips)
      expect((await reader.get(href.replaceAll('&amp;', '&'))).html).toContain(
        count === '1' ? '1 teacher' : `${count} teachers`,
      );
  });

  it('says nothing where no single filter is in the way, and offers no order and no map of nobody', async () => {
    const { html } = await open('country=IT&role=librarian');
    for (const part of ['With one filter less', 'sort=activity', '/people/map']) expect(html).not.toContain(part);
    expect((await open('country=FR')).html).toContain('/people/map');
  });
});

describe('the map of a search', () => {
  it('says where its people are, each country a way to its list, and the regions of the one that is chosen', async () => {
    const { html, queries } = await reader.get(`/people/map?q=puppets`);
    expect(queries).toBeLessThanOrEqual(8);
    expect(html).toContain('<title>Greece: 2 teachers</title>');
    expect(html).toContain('href="/people?q=puppets&amp;country=GR"');
    expect(html).not.toContain('By region');
    const greek = await reader.get('/people/map?q=puppets&country=GR');
    expect(greek.html).toContain('By region');
    expect(greek.html).toContain('>Κρήτη</a>');
  });

  it('counts the people of the list also where nothing is chosen, without the reader and those who are apart from them by a block', async () => {
    const asker = await aTeacherWithProfile(world, {}, { country: 'GR' });
    const own = await world.signedIn(asker);
    const other = await world.signedIn(await aTeacherWithProfile(world, {}, { country: 'PT' }));
    const greeks = async (browser: Browser) => {
      const onMap = /<title>Greece: (\d+) teachers<\/title>/.exec((await browser.get('/people/map')).html)?.[1];
      const listed = [...(await browser.get('/people?country=GR')).html.matchAll(/<h3><a /g)].length;
      return [Number(onMap), listed];
    };
    const [first, last] = [await aTeacherWithProfile(world, {}, { country: 'GR' }), asker];
    expect(await greeks(other)).toEqual([4, 4]);
    expect(await greeks(own)).toEqual([3, 3]);
    await world.db.insertInto('block').values({ member_id: first.id, blocked_id: last.id, since: world.now }).execute();
    expect(await greeks(own)).toEqual([2, 2]);
    expect(await greeks(other)).toEqual([4, 4]);
  });

  it('says so where nobody fits', async () => {
    expect((await reader.get('/people/map?q=puppets&country=IT')).html).toContain('Nobody fits this search');
  });
});
