import { parse } from 'node-html-parser';
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
    ['/people?q=bees&country=GR', 'people', '?q=bees&country=GR', 'bees · Greece'],
    ['/adverts?q=bees&effort=2', 'adverts', '?q=bees&effort=2', 'bees · Up to 2 hours'],
    ['/projects?q=bees&state=open', 'projects', '?q=bees&state=open', 'bees · Open to partners'],
  ])('begins at each list, %s, with what is set there', async (address, list, query, offered) => {
    ana = await aTeacher(world);
    const browser = await world.signedIn(ana);
    const { html } = await browser.get(address);
    const href = /href="(\/desk\/searches\/new\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await browser.get(href);
    expect(form.html).toContain(`value="${offered}"`);
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

describe('the name that is offered', () => {
  const nameIn = (html: string) => parse(html).querySelector('input[name=name]')?.getAttribute('value');

  it.each([
    ['people', 'country=GB&from=10&to=12&role=teacher', 'People · Ages 10–12 · United Kingdom · Teacher'],
    ['people', 'available=yes&subject=music&language=el', 'People · Looking for a project now · Greek · Music'],
    ['people', '', 'People'],
    ['adverts', 'start=2027-01&subject=music', 'Adverts · Music · Start: January 2027'],
    ['projects', 'country=ES&age=7-11', 'Projects · Ages 7–11 · Spain'],
  ])('tells searches of %s apart by what they look for: %s', async (list, search, name) => {
    const browser = await world.signedIn(await aTeacher(world));
    expect(nameIn((await browser.get(paths.save(list as 'people', `?${search}`))).html)).toBe(name);
  });

  it('is in the language of the reader', async () => {
    const teacher = await aTeacher(world, { language: 'es' });
    const browser = await world.signedIn(teacher);
    const { html } = await browser.get(paths.save('people', '?country=GB&from=10&to=12'));
    expect(nameIn(html)).toBe('Docentes · 10–12 años · Reino Unido');
  });

  it('fits into the field, however much is set', async () => {
    const browser = await world.signedIn(await aTeacher(world));
    const countries = ['GB', 'ES', 'GR', 'FR', 'DE', 'IT', 'PL', 'PT', 'RO', 'SE', 'FI', 'NO', 'DK', 'NL', 'BE'];
    const search = `?q=${encodeURIComponent('🐝'.repeat(60))}&country=${countries.join(',')}`;
    const offered = nameIn((await browser.get(paths.save('people', search))).html) ?? '';
    expect([offered.length <= 100, offered.isWellFormed(), offered.endsWith(' · …')]).toEqual([true, true, true]);
    const saved = await browser.post(paths.searches(), { list: 'people', search, name: offered, mails: 'never' });
    expect(saved.location).toBe(paths.searches());
  });
});

describe('the list of saved searches', () => {
  it('shows of each search what it looks for, whatever its name is', async () => {
    const teacher = await aTeacher(world);
    await aSavedSearch(world, teacher, { list: 'people', query: '?q=marbles&country=GB&from=10&to=12' });
    const { html } = await (await world.signedIn(teacher)).get(paths.searches());
    const text = html.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
    expect(text).toContain('“marbles” · Ages 10–12 · United Kingdom');
  });

  it('asks before it deletes a search', async () => {
    const teacher = await aTeacher(world);
    const id = await aSavedSearch(world, teacher, { list: 'people', query: '?q=marbles' });
    const { html } = await (await world.signedIn(teacher)).get(paths.searches());
    const form = parse(html).querySelector(`form[action="${paths.deletion(id)}"]`);
    expect(form?.closest('details')?.textContent).toContain('This cannot be undone');
    expect(form?.closest('details')?.hasAttribute('open')).toBe(false);
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
