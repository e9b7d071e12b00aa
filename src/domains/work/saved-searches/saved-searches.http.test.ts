import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aSavedSearch } from '#test/builders/saved-searches.ts';
import { openWorld, type World } from '#test/world.ts';
import { mailsEndClaim, mostSearches } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const searchesOf = (teacher: TestTeacher) =>
  world.db
    .selectFrom('saved_search')
    .select(['id', 'list', 'name', 'query', 'mails', 'next_look_at'])
    .where('member_id', '=', teacher.id)
    .execute();

describe('saving a search', () => {
  it.each([
    ['/people?q=bees&country=GR', 'people', '?q=bees&country=GR'],
    ['/adverts?q=bees&effort=2', 'adverts', '?q=bees&effort=2'],
    ['/projects?q=bees&state=open', 'projects', '?q=bees&state=open'],
  ])('begins at each list, %s, with what is set there', async (address, list, query) => {
    ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    const { html } = await browser.get(address);
    const href = /href="(\/desk\/searches\/new\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await browser.get(href);
    expect(form.html).toContain('value="bees"');
    const search = /name="search" value="([^"]*)"/.exec(form.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const fields = { list, search, name: 'Bees', mails: 'weekly' };
    expect((await browser.post(paths.searches(), fields)).location).toBe(paths.searches());
    expect(await searchesOf(ana)).toMatchObject([{ list, name: 'Bees', query, mails: 'weekly' }]);
    expect((await browser.get(paths.searches())).html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  });

  it('twice keeps one, with the last name and rhythm', async () => {
    const teacher = await aTeacher(world);
    const browser = await world.signedIn(teacher);
    const fields = { list: 'adverts', search: 'q=chess&sort=newest', name: 'Chess', mails: 'soon' };
    await Promise.all([browser.post(paths.searches(), fields), browser.post(paths.searches(), fields)]);
    await browser.post(paths.searches(), { ...fields, search: 'q=chess', name: 'Chess again', mails: 'never' });
    expect(await searchesOf(teacher)).toMatchObject([{ name: 'Chess again', mails: 'never', next_look_at: null }]);
  });

  it('says at the field what is missing, and loses nothing', async () => {
    const browser = await world.signedIn(await aTeacher(world));
    const fields = { list: 'people', search: 'q=chess', name: ' ', mails: 'hourly' };
    const { status, html } = await browser.post(paths.searches(), fields);
    expect(status).toBe(422);
    expect(html).toContain('Give the search a name.');
    expect(html).toContain('Choose how often');
    expect(html).toContain('value="q=chess"');
  });

  it('ends at a number that one person can keep; the ones there can still be changed', async () => {
    const teacher = await aTeacher(world);
    for (let at = 0; at < mostSearches; at += 1)
      await aSavedSearch(world, teacher, { list: 'people', query: `?q=${at}` });
    const browser = await world.signedIn(teacher);
    const fields = { list: 'people', search: 'q=more', name: 'More', mails: 'daily' };
    const { status, html } = await browser.post(paths.searches(), fields);
    expect([status, html.includes(`You can keep ${mostSearches} searches`)]).toEqual([422, true]);
    expect((await browser.post(paths.searches(), { ...fields, search: 'q=3' })).location).toBe(paths.searches());
  });
});

describe('a saved search', () => {
  it('is changed and deleted by its owner', async () => {
    const teacher = await aTeacher(world);
    const id = await aSavedSearch(world, teacher, { list: 'people', query: '?q=marbles' });
    const browser = await world.signedIn(teacher);
    const empty = await browser.post(paths.search(id), { name: '', mails: 'daily' });
    expect([empty.status, empty.html.includes('Give the search a name.')]).toEqual([422, true]);
    await browser.post(paths.search(id), { name: 'Glass marbles', mails: 'never' });
    expect(await searchesOf(teacher)).toMatchObject([{ name: 'Glass marbles', mails: 'never', next_look_at: null }]);
    await browser.post(paths.deletion(id));
    expect(await searchesOf(teacher)).toEqual([]);
  });

  it('ends its mails by the link in a mail, without signing in, and by one click of a mail program, however often', async () => {
    const teacher = await aTeacher(world);
    for (const oneClick of [{}, { 'List-Unsubscribe': 'One-Click' }]) {
      const id = await aSavedSearch(world, teacher, { list: 'people', query: `?q=${Object.keys(oneClick).length}` });
      const address = paths.mailsEnd(id, world.services.keyring.sign(mailsEndClaim(id)));
      expect((await world.guest().get(address)).html).toContain('Marbles');
      for (const _twice of [1, 2])
        expect((await world.guest().post(address, oneClick, { origin: 'https://mail.example' })).status).toBeLessThan(
          400,
        );
      const [search] = (await searchesOf(teacher)).filter((one) => one.id === id);
      expect(search).toMatchObject({ mails: 'never', next_look_at: null });
      const stolen = await aSavedSearch(world, teacher, { list: 'people', query: `?q=x${id}` });
      expect((await world.guest().get(address.replace(id, stolen))).status).toBe(404);
    }
  });
});
