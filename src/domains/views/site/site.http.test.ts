import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOfficer, aTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const founders = [await aTeacher(world), await aTeacher(world, { country: 'GR' })] as const;
  await aProject(world, { founders, title: 'Hopscotch in five countries' });
  await aProject(world, { founders, state: 'under_review', title: 'A project that waits' });
  await aProject(world, { founders, state: 'draft', title: 'A project in the making' });
  await world.db
    .updateTable('figure')
    .set({ members: 1234, schools: 56, running_projects: 7 })
    .where('country', '=', founders[0].country)
    .execute();
});
afterAll(() => world.close());

/** Founded with its first officer. */
async function serviceOf(serves: string): Promise<{ readonly email: string }> {
  await anOfficer(world, { serves });
  const email = `${serves.replaceAll(' ', '-').toLowerCase()}@services.test`;
  await world.db.updateTable('support_service').set({ email }).where('name', '=', `Service of ${serves}`).execute();
  return { email };
}

describe('the front page', () => {
  it('shows open projects, and nothing of those that wait or are being written', async () => {
    const { html } = await world.guest().get('/');
    expect(html).toContain('Hopscotch in five countries');
    expect(html).not.toContain('A project');
  });
  it('writes figures as the reader does', async () => {
    expect((await world.guest().get('/')).html).toContain('1,234');
    expect((await world.guest({ language: 'es' }).get('/')).html).toMatch(/1[.\s]?234/);
  });
});

describe('the countries', () => {
  it('stand on a map and in a table, each leading to its page, by projects, schools or teachers', async () => {
    const { html } = await world.guest().get(paths.countries());
    const [map = '', table = ''] = [
      /<svg class="map".*?<\/svg>/s.exec(html)?.[0],
      /<tbody>.*<\/tbody>/s.exec(html)?.[0],
    ];
    expect(map).toContain('aria-hidden="true"');
    const countries = map.replaceAll(/ d="[^"]*"/g, '');
    expect(countries).toContain('<a href="/at/es" class="map-5" tabindex="-1"><title>Spain: 7 running projects<');
    expect(countries).toContain('href="/at/dk" class="map-0"');
    const linked = (part: string) =>
      [...new Set([...part.matchAll(/href="(\/at\/[a-z]{2})"/g)].map(([, at]) => at))].sort();
    expect(linked(map)).toEqual(linked(table));
    expect(linked(table).length).toBeGreaterThan(40);
    expect((await world.guest().get(paths.countriesBy('teachers'))).html).toContain('Spain: 1,234 teachers');
    expect((await world.guest().get('/countries?by=nonsense')).html).toContain('Spain: 7 running projects');
  });
  it('stand in the order of the figure on the map, with those that have none of it folded away', async () => {
    const { html } = await world.guest().get(paths.countries());
    const [counted = '', others = ''] = html.slice(html.indexOf('country-table')).split('<details>');
    expect(counted).toContain('href="/at/es"');
    expect(counted).not.toContain('href="/at/dk"');
    expect(others).toContain('href="/at/dk"');
    const figures = [...counted.matchAll(/map-swatch map-\d"[^>]*><\/span>(?:<[^>]+>)?([\d,]+)/g)].map(([, figure]) =>
      Number(figure),
    );
    expect(figures.length).toBeGreaterThan(0);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  });
  it('that take part no longer are land like all other land', async () => {
    const { html } = await world.guest().get(paths.countries());
    expect(html).not.toContain('/at/gb');
  });
});

describe('a country', () => {
  it('shows its own projects only', async () => {
    const guest = world.guest();
    expect((await guest.get('/at/es')).html).toContain('Hopscotch in five countries');
    expect((await guest.get('/at/fr')).html).not.toContain('Hopscotch');
  });
  it.each(['zz', 'gb', 'ESP', '%20', 'e'])('that does not take part (%s) is not there', async (code) => {
    expect((await world.guest().get(`/at/${code}`)).status).toBe(404);
  });
  it('says whom to ask: its own service, the central one where it has none, and nobody made up where there is neither', async () => {
    const askedIn = async (code: string) => {
      const { html } = await world.guest().get(paths.country(code));
      return html.match(/mailto:[^"]+/g) ?? [];
    };
    expect(await askedIn('DK')).toEqual([]);
    expect((await world.guest().get(paths.country('DK'))).html).toContain('There is no support service yet');
    const { email: central } = await serviceOf('every country');
    expect(await askedIn('DK')).toEqual([`mailto:${central}`]);
    expect((await world.guest().get(paths.country('DK'))).html).toContain('no support service of its own yet');
    const { email: national } = await serviceOf('DK');
    expect(await askedIn('DK')).toEqual([`mailto:${national}`]);
    const teacher = await world.signedIn(await aTeacher(world, { country: 'NO' }));
    expect((await teacher.get('/verification')).html).toContain(`mailto:${central}`);
  });
  it('is named in the language of the reader', async () => {
    expect((await world.guest({ language: 'el' }).get('/countries')).html).toContain('Ισπανία');
  });
});
