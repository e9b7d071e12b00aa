import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { AdvertId } from '#kernel/ids.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';
import { advertQuery, readAdvertSearch } from './forms.ts';
import { advertsAPage } from './queries/adverts.ts';

let world: World;
let anas: Browser;
let eleni: TestTeacher;
let greek: AdvertId;
let french: AdvertId;
let english: AdvertId;
beforeAll(async () => {
  world = await openWorld();
  const ana = await aTeacherWithProfile(world, {
    subjects: ['music'],
    ages: [8, 11],
    languages: { es: 'native', en: 'B2' },
  });
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni' });
  const paul = await aTeacher(world, { country: 'FR', givenName: 'Paul' });
  const carla = await aTeacher(world, { country: 'IE', givenName: 'Carla' });
  anas = await world.signedIn(ana);
  greek = await anAdvert(world, eleni, {
    title: 'Παραδοσιακά παιχνίδια της αυλής',
    description: '<p>Ψάχνουμε τάξεις που παίζουν παραδοσιακά παιχνίδια.</p>',
    writtenIn: 'el',
    languages: ['el', 'en'],
    subjects: ['physical_education'],
    hours: 1,
    postedAt: daysAfter(world.now, -5),
  });
  french = await anAdvert(world, paul, {
    title: 'Une chanson, trois langues',
    description: '<p>Chaque classe ajoute un couplet.</p>',
    writtenIn: 'fr',
    languages: ['fr'],
    subjects: ['music'],
    ages: [8, 11],
    startsIn: '2027-03-01',
    hours: 3,
    partnerCountries: ['IT'],
    postedAt: daysAfter(world.now, -4),
  });
  english = await anAdvert(world, carla, {
    title: 'Songs of the harbour',
    description: '<p>We sing, and you answer with a song of your own town.</p>',
    languages: ['en'],
    subjects: ['music'],
    ages: [9, 11],
    startsIn: '2027-03-01',
    hours: 2,
    postedAt: daysAfter(world.now, -3),
  });
});
afterAll(() => world.close());

/** The adverts of a page in their order. */
async function listed(query: string): Promise<string[]> {
  const { html } = await anas.get(`${paths.adverts()}${query}`);
  return [...html.matchAll(/<h3[^>]*><a[^>]*href="\/adverts\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
}

describe('the list of adverts', () => {
  it('puts first what fits the reader: country, language, ages, subjects', async () => {
    expect(await listed('')).toEqual([english, greek, french]);
  });

  it('puts the newest first where that is asked for', async () => {
    expect(await listed('?sort=newest')).toEqual([english, french, greek]);
  });

  it('finds what was written in another language, and says how', async () => {
    const page = await anas.get(`${paths.adverts()}?q=juegos+tradicionales`);
    expect(page.html.replaceAll(/<[^>]*>/g, '')).toContain('Παραδοσιακά παιχνίδια');
    expect(page.html).toContain('Also found as');
    expect(page.html).toContain('<mark>');
    expect(await listed('?q=juegos+tradicionales&words=only')).toEqual([]);
  });

  it('is narrowed by country, subject, language, ages, start and effort', { tags: ['slow'] }, async () => {
    expect(await listed('?country=GR')).toEqual([greek]);
    expect(await listed('?subject=music')).toEqual([english, french]);
    expect(await listed('?language=fr')).toEqual([french]);
    expect(await listed('?from=12')).toEqual([]);
    expect(await listed('?start=2027-01')).toEqual([greek]);
    expect(await listed('?effort=1')).toEqual([greek]);
    expect(await listed('?subject=music&effort=2')).toEqual([english]);
  });

  it('says beside a choice how many adverts it leaves, whatever else is chosen in the same filter', async () => {
    const { html } = await anas.get(`${paths.adverts()}?subject=music&country=IE`);
    const noteOf = (value: string) =>
      new RegExp(`value="${value}"[^>]*/?><span[^>]*>[^<]*</span><span[^>]*>([^<]*)</span>`).exec(html)?.[1];
    expect(noteOf('IE')).toBe('1');
    expect(noteOf('FR')).toBe('1');
    expect(noteOf('GR')).toBe('0');
  });

  it('says the same numbers with and without filters to somebody whom an author has blocked', async () => {
    const reader = await aTeacher(world);
    const [own, query] = [await world.signedIn(reader), '?effort=10'];
    const greeks = async (browser: Browser, filter: string) => {
      const { html, queries } = await browser.get(paths.adverts() + filter);
      expect(queries).toBeLessThanOrEqual(8);
      return /value="GR"[^>]*\/?><span[^>]*>[^<]*<\/span><span[^>]*>([^<]*)<\/span>/.exec(html)?.[1];
    };
    expect([await greeks(own, ''), await greeks(own, query)]).toEqual(['1', '1']);
    const block = { member_id: eleni.id, blocked_id: reader.id, since: world.now };
    await world.db.insertInto('block').values(block).execute();
    const without = await greeks(own, query);
    expect(without).not.toBe('1');
    expect([await greeks(own, ''), await greeks(anas, '')]).toEqual([without, '1']);
    await world.db.deleteFrom('block').execute();
  });

  it('says where few fit what to leave out, and how many there are then', async () => {
    const { html, queries } = await anas.get(`${paths.adverts()}?subject=music&language=el&effort=1`);
    expect(queries).toBeLessThanOrEqual(8);
    const looser = /With one filter less[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    expect(looser).toMatch(/href="\/adverts\?language=el&amp;effort=1"[^>]*>without “Subject”<small>1</);
    expect(looser).not.toContain('Hours');
    // There is nothing to put in order.
    expect(html).not.toContain('sort=newest');
    for (const query of ['', '?subject=geography', '?subject=music'])
      expect((await anas.get(`${paths.adverts()}${query}`)).html, query).not.toContain('With one filter less');
    const words = await anas.get(`${paths.adverts()}?q=volcano&country=GR`);
    expect(words.html).toMatch(/href="\/adverts\?country=GR"[^>]*>without the words<small>1</);
  });

  it('says why each fits', async () => {
    const { html } = await anas.get(paths.adverts());
    expect(html).toContain('Ages 9–11, as you teach');
    expect(html).toContain('In English, like you');
    expect(html).toContain('About Music, as you teach');
    // Nearly every advert says so: its own page does, the list does not.
    expect(html).not.toContain('in any country but');
    const own = /href="(\/adverts\/[\w-]{36})"/.exec(html)?.[1] ?? '';
    expect((await anas.get(own)).html).toContain('in any country but');
  });

  it('is paged by key: nothing is missing, nothing comes twice, also when one is posted meanwhile', {
    tags: ['slow'],
  }, async () => {
    const carla = await aTeacher(world, { country: 'DE', givenName: 'Karla' });
    const many: string[] = [];
    for (let at = 0; at < advertsAPage + 3; at += 1)
      many.push(
        await anAdvert(world, carla, {
          title: `Kites ${at}`,
          description: '<p>Kites in the wind over the hill, one for each day.</p>',
          postedAt: daysAfter(world.now, -10 - (at % 4)),
        }),
      );
    for (const sort of ['best', 'newest'] as const) {
      const first = await anas.get(`${paths.adverts()}?q=kites&sort=${sort}`);
      const shown = await listed(`?q=kites&sort=${sort}`);
      const [, next = ''] = /<a[^>]*rel="next"[^>]*href="[^"?]*(\?[^"]*)"/.exec(first.html) ?? [];
      const rest = await listed(next.replaceAll('&amp;', '&'));
      expect(shown).toHaveLength(advertsAPage);
      expect([...shown, ...rest].sort()).toEqual([...many].sort());
    }
  });

  it('has an address that can be shared: it holds what is set, and what is no filter is none', () => {
    const search = readAdvertSearch(
      new URLSearchParams('q=kites&country=ES,GR&from=11&to=7&start=2027-03&effort=2&sort=newest&subject=%00&after=x'),
    );
    expect(advertQuery(search)).toBe('?q=kites&country=ES&country=GR&from=7&to=11&start=2027-03&effort=2&sort=newest');
    expect(advertQuery(readAdvertSearch(new URLSearchParams('effort=99&start=2027-13&sort=odd&country=')))).toBe('');
  });
});
