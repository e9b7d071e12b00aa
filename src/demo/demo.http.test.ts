import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSearches } from '#domains/work/saved-searches/commands/run-searches.ts';
import { paths as searches } from '#domains/work/saved-searches/paths.ts';
import { translator } from '#platform/i18n.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { personas } from './personas.ts';
import { changeSchools } from './seed/change-schools.ts';
import { seedDemonstration } from './seed/seed-demonstration.ts';

let world: World;
const seed = () =>
  seedDemonstration(world.database, { files: world.services.files, now: world.now, say: () => undefined });

beforeAll(async () => {
  world = await openWorld({ demo: true });
  await seed();
  await changeSchools(world);
}, 120_000);
afterAll(() => world.close());

describe('the demonstration', () => {
  it('is filled once', async () => {
    expect(await seed()).toBe(false);
  });

  it.each(personas.map(({ key }) => key))('lets one be %s, whose first page opens', async (key) => {
    const browser = world.guest();
    const signedIn = await browser.post(`/demo/${key}`);
    expect(signedIn.status).toBe(303);
    expect((await browser.follow(signedIn)).status).toBe(200);
  });

  it('has the size that was asked for, with people in every state', async () => {
    const count = async (table: 'school' | 'member' | 'people_entry' | 'support_service') =>
      (await world.db.selectFrom(table).select('country').execute()).length;
    expect([await count('school'), await count('member'), await count('support_service')]).toEqual([300, 1000, 34]);
    expect(await count('people_entry')).toBeGreaterThan(850);
    const states = await world.db.selectFrom('member').select('state').distinct().execute();
    expect(states.map(({ state }) => state).sort()).toEqual(['refused', 'verified', 'waiting']);
    const projects = await world.db.selectFrom('project').select('state').execute();
    expect(projects.filter(({ state }) => state === 'active' || state === 'closed')).toHaveLength(56);
  });

  it('has teachers with wishes of their own, under subjects of the list', async () => {
    const profiles = await world.db.selectFrom('profile').select(['idea', 'presentation', 'subjects']).execute();
    const listed = await world.db.selectFrom('word').select('key').where('list', '=', 'subject').execute();
    const named = new Set(profiles.flatMap(({ subjects }) => subjects));
    const known = new Set(listed.map(({ key }) => key));
    expect([...named].filter((subject) => !known.has(subject))).toEqual([]);
    expect(
      [...known].filter((subject) => !named.has(subject)),
      'subjects that nobody names',
    ).toEqual([]);
    const wishes = Map.groupBy(profiles, ({ idea, presentation }) => `${presentation} ${idea}`);
    expect(wishes.size).toBeGreaterThan(950);
    expect(profiles.filter(({ idea, presentation }) => /[!{}]/.test(idea + presentation))).toEqual([]);
  });

  it('has a row for each that is waited for, and no other', async () => {
    expect(await wrongWaits(world)).toEqual([]);
  });

  it('has more waiting than the central queue lists, which says so', async () => {
    const browser = world.guest();
    await browser.post('/demo/central');
    expect((await browser.get('/office')).html).toContain('These are the 30 oldest.');
  });

  it.each([
    ['officer-es', 'es'],
    ['officer-gr', 'el'],
    ['central', 'en'],
  ])('shows the office to %s in the language of the country: %s', async (key, language) => {
    const browser = world.guest();
    await browser.post(`/demo/${key}`);
    expect((await browser.get('/office')).html).toContain(`<html lang="${language}"`);
  });

  it.each(['officer-es', 'officer-gr'])('has schools that changed, which %s has not looked at', async (key) => {
    const browser = world.guest();
    await browser.post(`/demo/${key}`);
    const { html } = await browser.get('/office');
    const t = translator(/<html lang="(\w+)"/.exec(html)?.[1] ?? '');
    expect(html).toMatch(new RegExp(`>2</span>${t('office.kind.school_change')}`));
    expect((await browser.get('/office/schools')).html.match(/action="\/office\/schools\/changes\//g)).toHaveLength(2);
  });

  it('has people whose names agree, given and family, where women and men bear different ones', async () => {
    const endings: Readonly<Record<string, readonly [given: RegExp, family: RegExp]>> = {
      BG: [/[ая]$/, /ва$/],
      GR: [/[άαήη]$/, /[^ς]$/],
      IS: [/^(Guðrún|Sigríður|Kristín|Anna|Margrét|Helga|Ásta|Ragnheiður)$/, /dóttir$/],
      LT: [/[aė]$/, /ė$/],
      LV: [/[ae]$/, /[ae]$/],
      MK: [/а$/, /а$/],
    };
    const people = await world.db
      .selectFrom('account')
      .innerJoin('member', 'member.id', 'account.id')
      .select(['given_name', 'family_name', 'country'])
      .where('email', 'not like', '%@demo.example')
      .execute();
    const disagree = people.filter(({ country, given_name, family_name }) => {
      const [given, family] = endings[country] ?? [/^/, /^/];
      return given.test(given_name) !== family.test(family_name);
    });
    expect(disagree.map((each) => `${each.given_name} ${each.family_name}, ${each.country}`)).toEqual([]);
    // In Polish only adjectives change.
    const polish = people.filter(({ country, family_name }) => country === 'PL' && /(s|c|dz)k[ia]$/.test(family_name));
    expect(polish.length).toBeGreaterThan(3);
    expect(polish.filter((each) => each.given_name.endsWith('a') !== each.family_name.endsWith('a'))).toEqual([]);
  });

  it('has teachers whose first language is one of their country, whatever they write in', async () => {
    const natives = await world.db
      .selectFrom('profile_language')
      .innerJoin('member', 'member.id', 'profile_language.member_id')
      .select(['country', 'language'])
      .distinct()
      .where('level', '=', 'native')
      .execute();
    const english = natives.filter(({ language }) => language === 'en').map(({ country }) => country);
    expect(english.sort()).toEqual(['GB', 'IE']);
    const listed = await world.db.selectFrom('word').select('key').where('list', '=', 'language').execute();
    const known = new Set(listed.map(({ key }) => key));
    expect(natives.filter(({ language }) => !known.has(language))).toEqual([]);
    const alone = await world.db
      .selectFrom('profile')
      .select('member_id')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('profile_language')
              .select('language')
              .whereRef('profile_language.member_id', '=', 'profile.member_id')
              .whereRef('language', '=', 'written_in'),
          ),
        ),
      )
      .execute();
    expect(alone, 'who write in a language that they do not know').toEqual([]);
  });

  it('has a teacher with a saved search of each list, whose first look finds news', async () => {
    const juana = world.guest();
    await juana.post('/demo/teacher-es');
    const { html } = await juana.get(searches.searches());
    for (const name of ['Música en inglés', 'Juegos tradicionales', 'Proyectos abiertos']) expect(html).toContain(name);
    await runSearches(world.by('program'));
    await world.settle();
    const mails = await world.mailsTo('juana@demo.example');
    expect(mails.filter(({ subject }) => /Música|Juegos|Proyectos abiertos/.test(subject))).toHaveLength(3);
  });

  it('keeps its figures in line with its rows', async () => {
    const rows = await world.db.selectFrom('figure').select(['country', 'members']).execute();
    expect(rows.reduce((sum, { members }) => sum + members, 0)).toBe(1000);
  });
});

it('where there is no demonstration, nobody signs in without a password', async () => {
  const real = await openWorld();
  const replies = await Promise.all([
    real.guest().post('/demo/teacher-es'),
    real.guest().get('/demo'),
    real.guest().get('/demo/mail'),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
  await real.close();
});
