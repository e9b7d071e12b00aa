import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { country } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { wordLists } from './model.ts';
import { findCountry, findFigures, listCountries, wordsOf } from './queries.ts';
import { incrementFigure } from './steps/increment-figure.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('words', () => {
  it('are there in every list, and in every language that the pages speak', async () => {
    const words = await wordsOf(world.db);
    for (const list of wordLists) expect(words.list(list, 'en').length).toBeGreaterThan(2);
    for (const list of wordLists.filter((name) => name !== 'language'))
      for (const { key } of words.list(list, 'en'))
        for (const language of ['en', 'es', 'el']) expect(words.label(list, key, language)).not.toBe(key);
    expect(words.label('subject', 'physical_education', 'es')).toBe('Educación física');
    expect(words.list('project_type', 'en').map(({ key }) => key)).toEqual(['pupils', 'teachers', 'management']);
  });

  it('out of force keep their label and are not offered', async () => {
    const words = await wordsOf(world.db);
    expect(words.has('competence', 'eu_2006.digital')).toBe(false);
    expect(words.label('competence', 'eu_2006.digital', 'el')).toBe('Ψηφιακή ικανότητα');
    expect(words.has('competence', 'es_2006.learning_to_learn')).toBe(false);
    expect(words.label('competence', 'es_2006.learning_to_learn', 'es')).toBe('Aprender a aprender');
  });

  it('offer the eight key competences of the European recommendation of 2018, in its order and with its names', async () => {
    const words = await wordsOf(world.db);
    const labels = (language: string) => words.list('competence', language).map(({ label }) => label);
    expect(labels('en')).toEqual([
      'Literacy competence',
      'Multilingual competence',
      'Mathematical competence and competence in science, technology and engineering',
      'Digital competence',
      'Personal, social and learning to learn competence',
      'Citizenship competence',
      'Entrepreneurship competence',
      'Cultural awareness and expression competence',
    ]);
    expect(labels('es')).toEqual([
      'Competencia en lectoescritura',
      'Competencia multilingüe',
      'Competencia matemática y competencia en ciencia, tecnología e ingeniería',
      'Competencia digital',
      'Competencia personal, social y de aprender a aprender',
      'Competencia ciudadana',
      'Competencia emprendedora',
      'Competencia en conciencia y expresión culturales',
    ]);
    for (const label of labels('el')) expect(label).toMatch(/ικανότητα/i);
    expect(words.list('competence', 'en').every(({ key }) => key.startsWith('eu_2018.'))).toBe(true);
  });

  it('fall back to English, and to the key', async () => {
    const words = await wordsOf(world.db);
    expect(words.label('subject', 'art', 'fr')).toBe('Art');
    expect(words.label('subject', 'no_such_word', 'es')).toBe('no_such_word');
    expect(words.has('subject', 'no_such_word')).toBe(false);
  });

  it('are read once, for each database on its own', { tags: ['slow'] }, async () => {
    expect(await wordsOf(world.db)).toBe(await wordsOf(world.db));
    const other = await openWorld();
    expect(await wordsOf(other.db)).not.toBe(await wordsOf(world.db));
    await other.close();
  });
});

describe('countries', () => {
  it('take part between their days', async () => {
    const codesAt = async (day: string) =>
      (await listCountries(world.db, new Date(day))).map(({ code }) => code as string);
    expect((await codesAt('2012-06-01')).length).toBe(33);
    expect(await codesAt('2020-12-31')).toContain('GB');
    expect(await codesAt('2021-01-01')).not.toContain('GB');
    expect(await codesAt('2023-12-31')).not.toContain('AL');
    expect(await codesAt('2024-01-01')).toContain('AL');
  });

  it('are found by code, with their status', async () => {
    expect((await findCountry(world.db, 'UA', world.now))?.status).toBe('partner');
    expect((await findCountry(world.db, 'ES', world.now))?.status).toBe('programme');
    expect(await findCountry(world.db, 'GB', world.now)).toBeUndefined();
    expect(await findCountry(world.db, 'nonsense', world.now)).toBeUndefined();
  });
});

describe('figures', () => {
  const figuresOf = async (code: string) =>
    (await findFigures(world.db)).countries.find((figures) => figures.country === code);
  const count = (change: Parameters<typeof incrementFigure>[1]) =>
    world.db.transaction().execute((tx) => incrementFigure({ db: tx }, change));

  it('count a project once in the programme and once in each of its countries', async () => {
    const before = await findFigures(world.db);
    const countries = [country('GR'), country('ES'), country('RO')];
    await count({ figures: ['projects', 'running_projects'], countries, by: 1 });
    await count({ figures: ['members'], countries: [country('GR')], by: 1 });
    const after = await findFigures(world.db);
    expect(after.total).toEqual({
      members: before.total.members + 1,
      schools: before.total.schools,
      runningProjects: before.total.runningProjects + 1,
      projects: before.total.projects + 1,
    });
    expect(await figuresOf('RO')).toEqual({
      country: 'RO',
      members: 0,
      schools: 0,
      runningProjects: 1,
      projects: 1,
    });
    await count({ figures: ['running_projects'], countries, by: -1 });
    expect((await findFigures(world.db)).total).toMatchObject({ runningProjects: 0, projects: 1 });
  });

  it('lose nothing when many count at once, in any order of countries', async () => {
    const pairs = [
      [country('AT'), country('BE')],
      [country('BE'), country('AT')],
    ];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        count({ figures: ['projects'], countries: pairs[index % 2] ?? [], by: 1 }),
      ),
    );
    expect((await figuresOf('AT'))?.projects).toBe(20);
    expect((await figuresOf('BE'))?.projects).toBe(20);
  });

  it('change nothing where no country is named', async () => {
    const before = await findFigures(world.db);
    await count({ figures: ['projects'], countries: [], by: 1 });
    expect(await findFigures(world.db)).toEqual(before);
  });
});
