import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    expect(await search(`q=${encodeURIComponent(text)}&words=only`)).toEqual([`${name} Tester`]);
  });

  it.each([
    ['tradtional', 'Emma', 'traditional'],
    ['gamse', 'Emma', 'games'],
    ['παιχνιιδια', 'Eleni', 'παιχνίδια'],
    ['poesais', 'Jorge', 'poesías'],
  ])('corrects “%s”, and says so', async (text, name, meant) => {
    const page = await reader.get(`/people?q=${encodeURIComponent(text)}&words=only`);
    expect(found(page.html)).toEqual([`${name} Tester`]);
    expect(page.html).toMatch(new RegExp(`We also searched for [^<]*${meant}`));
    expect(page.queries).toBeLessThanOrEqual(8);
  });

  it('looks for all the words', async () => {
    expect(await search('q=games+grandparents')).toEqual(['Emma Tester', 'Eleni Tester']);
    expect(await search('q=games+grandparents&words=only')).toEqual(['Emma Tester']);
  });

  it('shows who matches most of the words below, and says so', async () => {
    const page = await reader.get('/people?q=games+canciones&words=only');
    expect(page.html).toContain('Nobody matches all your words');
    expect(page.html).toContain('These match some of your words');
    expect(found(page.html).toSorted()).toEqual(['Emma Tester', 'Jorge Tester']);
    expect(page.queries).toBeLessThanOrEqual(8);
    const both = (await reader.get('/people?q=traditional+canciones+games&words=only')).html;
    expect(found(both)).toEqual(['Emma Tester', 'Jorge Tester']);
    expect((await reader.get('/people?q=games')).html).not.toContain('some of your words');
  });

  it('keeps the filters for those who match most of the words', async () => {
    expect(await search('q=games+canciones&country=IE&words=only')).toEqual(['Emma Tester']);
    expect(await search('q=games+canciones&from=12&words=only')).toEqual([]);
  });

  it('never leaves a page empty while somebody matches one rare word', async () => {
    const people = await search('q=games+canciones+xylophonequartet+journaux&words=only');
    expect(people.toSorted()).toEqual(['Emma Tester', 'Jorge Tester', 'Marie Tester']);
  });

  it('says once when nothing is found', async () => {
    const page = await reader.get('/people?q=xylophonequartet');
    expect(page.html.match(/Nobody fits this search|No teachers|0 teachers/g)).toEqual(['Nobody fits this search']);
    expect(page.html).toContain('Try fewer words');
  });

  it('ignores text without words, and says so', async () => {
    const page = await reader.get(`/people?q=${encodeURIComponent("'&|!<->():*")}`);
    expect(page.html).toContain('There is no word in what you typed');
    expect(found(page.html)).toHaveLength(5);
  });
});

describe('other languages', () => {
  it.each([
    ['juegos tradicionales', 'Eleni'],
    ['jeux traditionnels', 'Emma'],
    ['jocuri tradiționale', 'Eleni'],
    ['spelletjes', 'Emma'],
    ['gardens', 'Hans'],
    ['chansons', 'Jorge'],
    ['tidningar', 'Marie'],
  ])('find by “%s” who says it in other words', async (text, name) => {
    expect(await search(`q=${encodeURIComponent(text)}`)).toContain(`${name} Tester`);
    expect(await search(`q=${encodeURIComponent(text)}&words=only`)).not.toContain(`${name} Tester`);
  });

  it('say how, with the way back to the words alone and on to all languages, at most eight queries', async () => {
    const { html, queries } = await reader.get('/people?q=juegos+tradicionales&from=6');
    expect(html).toMatch(/Also found as: .*<em lang="el" dir="auto">Παραδοσιακά παιχνίδια<\/em>/);
    expect(html).toContain('<mark>Παραδοσιακά</mark> <mark>παιχνίδια</mark>');
    expect(html).toContain('href="/people?q=juegos+tradicionales&amp;from=6&amp;words=only"');
    expect(queries).toBeLessThanOrEqual(8);
    const only = (await reader.get('/people?q=juegos+tradicionales&from=6&words=only')).html;
    expect(only).not.toContain('Eleni Tester');
    expect(only).toContain('href="/people?q=juegos+tradicionales&amp;from=6"');
    expect(only).toContain('<input type="hidden" name="words" value="only"');
  });

  it.each([
    ['paixnidia', 'Eleni'],
    ['scholeia', 'Eleni'],
    ['sxoleia', 'Eleni'],
    ['Haeuser', 'Hans'],
    ['Gaerten', 'Hans'],
  ])('and letters: “%s” finds what is written otherwise', async (text, name) => {
    expect(await search(`q=${text}&words=only`)).toEqual([`${name} Tester`]);
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

  it('ignores invalid filters', { tags: ['slow'] }, async () => {
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
    expect(page.html).toMatch(/Age 9, like yours.*Shares English/s);
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
