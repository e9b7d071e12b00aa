import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { Browser } from '#test/browser.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let reader: Browser;
const found = (html: string) => [...html.matchAll(/<h3><a [^>]*>([^<]+)<\/a>/g)].map((match) => match[1]);
const search = async (query: string) => {
  const page = await reader.get(`/people?${query}`);
  expect(page.status).toBe(200);
  return found(page.html);
};

beforeAll(async () => {
  world = await openWorld();
  reader = await world.signedIn(await aTeacherWithProfile(world, { idea: 'mimosa' }, { givenName: 'Me' }));
});
afterAll(() => world.close());

describe('the order', () => {
  it('puts the reader’s own country last, and who is away or not looking, unless the last visit is to decide', {
    tags: ['slow'],
  }, async () => {
    const as = async (givenName: string, country: string, days: number, change: Record<string, unknown> = {}) => {
      const { id } = await aTeacherWithProfile(world, { idea: 'ordering' }, { givenName, familyName: 'O', country });
      const last_active_on = `2026-11-${20 - days}`;
      await world.db
        .updateTable('people_entry')
        .set({ last_active_on, ...change })
        .where('member_id', '=', id)
        .execute();
    };
    await as('Own', 'ES', 0);
    await as('Busy', 'GR', 1, { available: false });
    await as('Away', 'GR', 2, { away_until: '2026-12-01' });
    await as('Back', 'GR', 3, { away_until: '2026-11-01' });
    await as('Far', 'FR', 9);
    const shown = async (query: string) => (await search(`q=ordering&${query}`)).map((name) => name?.split(' ')[0]);
    expect(await shown('')).toEqual(['Back', 'Far', 'Own', 'Busy', 'Away']);
    expect(await shown('sort=activity')).toEqual(['Own', 'Busy', 'Away', 'Back', 'Far']);
    expect(await shown('available=yes')).toEqual(['Back', 'Far', 'Own']);
    expect(await shown('country=ES')).toEqual(['Own']);
    expect(await shown('country=GR&country=ES')).toEqual(['Back', 'Own', 'Busy', 'Away']);
  });

  it('is said and chosen by links, which keep the search', { tags: ['slow'] }, async () => {
    const { html } = await reader.get('/people?q=ordering&country=GR');
    expect(html).toContain('href="/people?q=ordering&amp;country=GR&amp;sort=activity"');
    expect(html).toMatch(/aria-current="true"[^>]*>Best fit first/);
    const sorted = (await reader.get('/people?q=ordering&sort=activity')).html;
    expect(sorted).toContain('<input type="hidden" name="sort" value="activity"');
    expect(sorted).toContain('href="/people?q=ordering"');
    expect(sorted).toMatch(/aria-current="true"[^>]*>Last visit first/);
  });
});

describe('pages', () => {
  it.each(['best', 'activity'])('go on from those who match all words to those who match some: %s', async (sort) => {
    const ids: string[][] = [[], []];
    for (let number = 0; number < 24; number += 1) {
      const idea = number % 6 === 0 ? `alfa${sort} beta${sort}` : `alfa${sort}`;
      const country = number % 5 === 0 ? 'ES' : 'GR';
      const { id } = await aTeacherWithProfile(world, { idea }, { givenName: `S${number}`, country });
      ids[number % 6 === 0 ? 0 : 1]?.push(id);
    }
    const seen: string[] = [];
    let address: string | undefined = `/people?q=alfa${sort}+beta${sort}&sort=${sort}`;
    while (address) {
      const page: { html: string; queries: number } = await reader.get(address);
      expect(page.queries).toBeLessThanOrEqual(8);
      expect(page.html).toContain('4 teachers');
      seen.push(...[...page.html.matchAll(/<h3><a [^>]*href="\/people\/([^"]+)"/g)].map((match) => match[1] ?? ''));
      address = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.slice(0, 4).toSorted()).toEqual(ids[0]?.toSorted());
    expect(seen.slice(4).toSorted()).toEqual(ids[1]?.toSorted());
  });

  it('lists everyone once, newest activity first, whatever the days and however many', { tags: ['slow'] }, async () => {
    const ids: string[] = [];
    for (let number = 0; number < 23; number += 1) {
      const { id } = await aTeacherWithProfile(world, { idea: 'paging' }, { givenName: `P${number}` });
      ids.push(id);
      await world.db
        .updateTable('people_entry')
        .set({ last_active_on: `2026-10-0${1 + (number % 3)}` })
        .where('member_id', '=', id)
        .execute();
    }
    const seen: string[] = [];
    let address: string | undefined = '/people?q=paging';
    let pages = 0;
    while (address) {
      const page: { html: string } = await reader.get(address);
      expect(page.html).toContain('23 teachers');
      seen.push(...[...page.html.matchAll(/<h3><a [^>]*href="\/people\/([^"]+)"/g)].map((match) => match[1] ?? ''));
      address = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect([...seen].sort()).toEqual([...ids].sort());
    const days = await world.db.selectFrom('people_entry').select(['member_id', 'last_active_on']).execute();
    const dayOf = (id: string) => days.find((day) => day.member_id === id)?.last_active_on ?? '';
    const key = (id: string) => `${dayOf(id)} ${id}`;
    expect(seen).toEqual([...seen].sort((a, b) => (key(a) < key(b) ? 1 : -1)));
  });

  it('puts people who visited last first, from the day of the visit on', { tags: ['slow'] }, async () => {
    const earlier = await aTeacherWithProfile(world, { idea: 'visiting' }, { givenName: 'Early', familyName: 'Bird' });
    await aTeacherWithProfile(world, { idea: 'visiting' }, { givenName: 'Late', familyName: 'Comer' });
    expect(await search('q=visiting')).toEqual(['Late Comer', 'Early Bird']);
    world.now = daysAfter(world.now, 1);
    const visit = await (await world.signedIn(earlier)).get('/desk');
    expect(visit.queries).toBeLessThanOrEqual(8);
    await world.settle();
    expect(await search('q=visiting')).toEqual(['Early Bird', 'Late Comer']);
    expect((await reader.get(`/people/${earlier.id}`)).html).toContain('24 November 2026');
  });

  it('are found by their new name after a change, not by the former one', async () => {
    const rosa = await aTeacherWithProfile(world, { idea: 'Kites' }, { givenName: 'Rosa', familyName: 'Quintana' });
    const browser = await world.signedIn(rosa);
    const profile = { givenName: 'Rosa', familyName: 'Olabarria', language: 'en', timeZone: 'Europe/Madrid' };
    expect((await browser.post('/account', profile)).status).toBe(303);
    await world.settle();
    expect(await search('q=olabarria')).toEqual(['Rosa Olabarria']);
    expect(await search('q=quintana')).toEqual([]);
  });
});
