import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, anOfficer, anOperator, aPupil, aTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
let reader: Browser;
let me: Awaited<ReturnType<typeof aTeacherWithProfile>>;
const found = (html: string) => [...html.matchAll(/<h3><a [^>]*>([^<]+)<\/a>/g)].map((match) => match[1]);
const search = async (query: string, browser = reader) => {
  const page = await browser.get(`/people?${query}`);
  expect(page.status).toBe(200);
  return found(page.html);
};

beforeAll(async () => {
  world = await openWorld();
  me = await aTeacherWithProfile(
    world,
    { ages: [9, 12], languages: { en: 'B2', es: 'native' }, subjects: ['music'], idea: 'mimosa' },
    { givenName: 'Me', familyName: 'Myself' },
  );
  reader = await world.signedIn(me);
  const texts = [
    ['Eleni', 'GR', 'el', 'Παραδοσιακά παιχνίδια στα σχολεία'],
    ['Jorge', 'ES', 'es', 'Canciones y poesías de otoño'],
    ['Marie', 'FR', 'fr', 'Les élèves écrivent des journaux'],
    ['Hans', 'DE', 'de', 'Häuser und Gärten in unserer Stadt'],
    ['Emma', 'IE', 'en', 'Traditional games our grandparents played'],
  ] as const;
  for (const [givenName, country, writtenIn, idea] of texts)
    await aTeacherWithProfile(
      world,
      { idea, writtenIn, ages: [6, 9], languages: { [writtenIn]: 'native' }, subjects: ['history'] },
      { givenName, familyName: 'Tester', country },
    );
});
afterAll(() => world.close());

describe('words', () => {
  it.each([
    ['games', 'Emma'],
    ['game', 'Emma'],
    ['GAMING', 'Emma'],
    ['canción', 'Jorge'],
    ['cancion', 'Jorge'],
    ['poesia', 'Jorge'],
    ['παιχνίδι', 'Eleni'],
    ['παιχνιδια', 'Eleni'],
    ['ΠΑΙΧΝΙΔΙΑ', 'Eleni'],
    ['σχολειο', 'Eleni'],
    ['élève', 'Marie'],
    ['eleves', 'Marie'],
    ['haus', 'Hans'],
    ['garten', 'Hans'],
    ['the traditional games', 'Emma'],
    ['eleni', 'Eleni'],
  ])('finds by “%s”', async (text, name) => {
    expect(await search(`q=${encodeURIComponent(text)}`)).toEqual([`${name} Tester`]);
  });

  it.each([
    ['tradtional', 'Emma', 'traditional'],
    ['gamse', 'Emma', 'games'],
    ['παιχνιιδια', 'Eleni', 'παιχνιδια'],
    ['poesais', 'Jorge', 'poesias'],
  ])('corrects “%s”, and says so', async (text, name, meant) => {
    const page = await reader.get(`/people?q=${encodeURIComponent(text)}`);
    expect(found(page.html)).toEqual([`${name} Tester`]);
    expect(page.html).toMatch(new RegExp(`We also searched for [^<]*${meant}`));
    expect(page.queries).toBeLessThanOrEqual(8);
  });

  it('looks for all the words', async () => {
    expect(await search('q=games+grandparents')).toEqual(['Emma Tester']);
  });

  it('shows who matches most of the words below, and says so', async () => {
    const page = await reader.get('/people?q=games+canciones');
    expect(page.html).toContain('Nobody matches all your words');
    expect(page.html).toContain('These match some of your words');
    expect(found(page.html).toSorted()).toEqual(['Emma Tester', 'Jorge Tester']);
    expect(page.queries).toBeLessThanOrEqual(8);
    const both = (await reader.get('/people?q=traditional+canciones+games')).html;
    expect(found(both)).toEqual(['Emma Tester']);
    expect(await search('q=games+canciones+xylophonequartet+journaux')).toEqual([]);
    expect((await reader.get('/people?q=games')).html).not.toContain('some of your words');
  });

  it('keeps the filters for those who match most of the words', async () => {
    expect(await search('q=games+canciones&country=IE')).toEqual(['Emma Tester']);
    expect(await search('q=games+canciones&from=12')).toEqual([]);
  });

  it('says when nothing is found', async () => {
    const page = await reader.get('/people?q=xylophonequartet');
    expect(page.html).toContain('Nobody fits this search');
    expect(page.html).toContain('No teachers');
  });

  it('ignores text without words, and says so', async () => {
    const page = await reader.get(`/people?q=${encodeURIComponent("'&|!<->():*")}`);
    expect(page.html).toContain('There is no word in what you typed');
    expect(found(page.html)).toHaveLength(5);
  });
});

describe('filters', () => {
  it.each([
    ['country=GR', ['Eleni']],
    ['country=GR&country=DE', ['Hans', 'Eleni']],
    ['subject=history&country=FR', ['Marie']],
    ['subject=music', []],
    ['language=de&language=el', ['Hans', 'Eleni']],
    ['from=9&to=12&country=IE', ['Emma']],
    ['from=10&to=12', []],
    ['from=3&to=5', []],
    ['to=6&country=IE', ['Emma']],
    ['from=10&country=IE', []],
    ['available=yes&country=IE', ['Emma']],
  ])('%s', async (query, names) => {
    expect((await search(query)).sort()).toEqual(names.map((name) => `${name} Tester`).sort());
  });

  it('leaves out people who do not look for a project now, or are away', async () => {
    const { id } = await aTeacherWithProfile(world, { idea: 'kite', available: false }, { givenName: 'Busy' });
    const away = await aTeacherWithProfile(world, { idea: 'kite' }, { givenName: 'Away' });
    const back = await aTeacherWithProfile(world, { idea: 'kite' }, { givenName: 'Back' });
    await world.db
      .updateTable('people_entry')
      .set({ away_until: '2026-11-23' })
      .where('member_id', '=', away.id)
      .execute();
    await world.db
      .updateTable('people_entry')
      .set({ away_until: '2026-11-22' })
      .where('member_id', '=', back.id)
      .execute();
    expect(await search('q=kite')).toHaveLength(3);
    expect(await search('q=kite&available=yes')).toEqual(['Back López']);
    await world.db.deleteFrom('people_entry').where('member_id', 'in', [id, away.id, back.id]).execute();
  });

  it('ignores invalid filters', async () => {
    const all = await search('');
    for (const query of [
      'from=0&to=99',
      'from=abc',
      'country=Spain',
      'country[]=ES&x=1',
      'available=1',
      'after=yesterday',
      'after=a0_2026-02-31_00000000-0000-7000-8000-000000000000',
      'after=b0_2026-02-01_00000000-0000-7000-8000-000000000000',
      'after=2026-02-01_00000000-0000-7000-8000-000000000000',
      'sort=best',
      'sort=price',
      'language=%F0%9F%98%80',
      'from=1e1',
    ])
      expect([query, await search(query)]).toEqual([query, all]);
    expect(await search('from=12&to=9&country=IE')).toEqual(['Emma Tester']);
    expect(await search(`subject=${'x'.repeat(3000)}`)).toEqual(all);
  });

  it('keeps only what is set in the address', async () => {
    const answer = await reader.get('/people?q=&country=GR&from=&to=&available=yes&after=');
    expect(answer.location).toBe('/people?country=GR&available=yes');
  });
});

describe('the people found', () => {
  it('never include the searcher', async () => {
    expect(await search('q=mimosa')).toEqual([]);
  });

  it('exclude both people of a block, whichever of them blocked', async () => {
    const other = await aTeacherWithProfile(world, { idea: 'zeppelin' }, { givenName: 'Zed' });
    const its = await world.signedIn(other);
    await aContact(world, me, other);
    expect(await search('q=zeppelin')).toEqual(['Zed López']);
    for (const [blocker, blocked] of [
      [me, other],
      [other, me],
    ] as const) {
      await world.db
        .insertInto('block')
        .values({ member_id: blocker.id, blocked_id: blocked.id, since: world.now })
        .execute();
      expect(await search('q=zeppelin')).toEqual([]);
      expect(await search('q=mimosa', its)).toEqual([]);
      await world.db.deleteFrom('block').execute();
    }
    expect(await search('q=mimosa', its)).toEqual(['Me Myself']);
  });

  it('come with the reason why they fit', async () => {
    const page = await reader.get('/people?country=IE');
    expect(page.html).toContain('You share: English, age 9');
  });

  it('are shown to members only, verified or not', async () => {
    const unverified = await world.signedIn(await aTeacher(world, { state: 'waiting' }));
    expect((await unverified.get('/people')).status).toBe(200);
    const strangers = [
      world.guest(),
      await world.signedIn(await aPupil(world, { teacher: me })),
      await world.signedIn(await anOfficer(world, { serves: 'ES' })),
      await world.signedIn(await anOperator(world)),
    ];
    for (const stranger of strangers) expect((await stranger.get('/people')).status).toBe(404);
  });
});

describe('the order', () => {
  it('puts the reader’s own country last, and who is away or not looking, unless the last visit is to decide', async () => {
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

  it('is said and chosen by links, which keep the search', async () => {
    const { html } = await reader.get('/people?q=games&country=IE');
    expect(html).toContain('href="/people?q=games&amp;country=IE&amp;sort=activity"');
    expect(html).toMatch(/aria-current="true"[^>]*>Other countries first/);
    const sorted = (await reader.get('/people?q=games&sort=activity')).html;
    expect(sorted).toContain('<input type="hidden" name="sort" value="activity"');
    expect(sorted).toContain('href="/people?q=games"');
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

  it('lists everyone once, newest activity first, whatever the days and however many', async () => {
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

  it('puts people who visited last first, from the day of the visit on', async () => {
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
