import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProfile } from '#domains/people/profiles/steps/create-profile.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, language } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { reindexPerson } from './reindex-person.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const entryOf = (id: string) =>
  world.db.selectFrom('people_entry').selectAll().where(sql<boolean>`member_id = ${id}`).executeTakeFirst();

async function listed(profile: { idea: string; writtenIn: string }, options: Parameters<typeof aTeacher>[1] = {}) {
  const teacher = await aTeacher(world, options);
  await world.db.deleteFrom('profile').where('member_id', '=', teacher.id).execute();
  await createProfile(world, {
    member: teacher.id,
    subjects: ['music'],
    ageFrom: 8,
    ageTo: 11,
    languages: [
      { language: language('en'), level: 'B2' },
      { language: language('el'), level: 'native' },
    ],
    available: true,
    ...profile,
  });
  await reindexPerson(world, teacher.id);
  return teacher;
}

it('writes the data of a result, the best language first', async () => {
  const { id } = await listed({ idea: 'Street games our grandparents played.', writtenIn: 'en' });
  expect(await entryOf(id)).toMatchObject({
    name: 'Ana López',
    school: 'CEIP La Rayuela',
    town: 'Náquera',
    excerpt: 'Street games our grandparents played.',
    languages: ['el', 'en'],
    levels: ['native', 'B2'],
    age_from: 8,
    age_to: 11,
    last_active_on: '2026-11-23',
  });
});

it('says until when somebody is away, while they are', async () => {
  const { id } = await listed({ idea: 'Robots', writtenIn: 'en' });
  const away: unknown[] = [];
  for (const until of ['2026-11-22', '2026-11-23', '2026-12-01']) {
    await world.db.updateTable('profile').set({ away_until: until }).where('member_id', '=', id).execute();
    await reindexPerson(world, id);
    away.push((await entryOf(id))?.away_until);
  }
  expect(away).toEqual([null, '2026-11-23', '2026-12-01']);
});

it('stores folded words, and their stems in the language of the text', async () => {
  const { id } = await listed({ idea: 'Canciones y ÁRBOLES 😀 <b>x</b>', writtenIn: 'es' });
  const found = async (query: string) =>
    (
      await world.db
        .selectFrom('people_entry')
        .select(sql<boolean>`search @@ ${query}::tsquery`.as('found'))
        .where('member_id', '=', id)
        .executeTakeFirstOrThrow()
    ).found;
  for (const word of ['canciones', 'cancion', 'arboles', 'arbol', 'lopez', 'naquera', 'rayuela'])
    expect([word, await found(word)]).toEqual([word, true]);
  expect(await found('ÁRBOLES')).toBe(false);
  const words = await world.db.selectFrom('search_word').select('word').execute();
  expect(words.map(({ word }) => word)).toEqual(expect.arrayContaining(['canciones', 'arboles', 'lopez']));
});

it('stores how words are written, names with their capitals, and learns it from later texts', async () => {
  const written = async (word: string) =>
    (await world.db.selectFrom('search_word').select('written').where('word', '=', word).executeTakeFirst())?.written;
  await listed({ idea: 'Χαρταετοσ', writtenIn: 'el' });
  expect(await written('χαρταετοσ')).toBe(null);
  await listed({ idea: 'Χαρταετός και ΠΑΙΧΝΊΔΙΑ', writtenIn: 'el' });
  expect(await written('χαρταετοσ')).toBe('χαρταετός');
  expect(await written('παιχνιδια')).toBe('παιχνίδια');
  expect(await written('lopez')).toBe('López');
  await listed({ idea: 'Straßenspiele auf Brücken', writtenIn: 'de' });
  expect(await written('strassenspiele')).toBe('Straßenspiele');
});

it.each(['waiting', 'refused'] as const)('does not list a person who is %s', async (state) => {
  const { id } = await listed({ idea: 'Robots', writtenIn: 'en' }, { state });
  expect(await entryOf(id)).toBeUndefined();
});

it.each(['suspended', 'hidden'] as const)('takes out a person who is %s', async (what) => {
  const { id } = await listed({ idea: 'Robots', writtenIn: 'en' });
  expect(await entryOf(id)).toBeDefined();
  if (what === 'suspended')
    await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', id).execute();
  else await world.db.updateTable('profile').set({ hidden_at: world.now }).where('member_id', '=', id).execute();
  await reindexPerson(world, id);
  expect(await entryOf(id)).toBeUndefined();
});

it('does nothing for an unknown id', async () => {
  await reindexPerson(world, newId());
});

it('cuts an excerpt at a word, and never inside a character', async () => {
  const { id } = await listed({ idea: `${'😀'.repeat(149)} ${'y'.repeat(400)}`, writtenIn: 'zz' });
  const entry = await entryOf(id);
  expect(entry?.excerpt).toBe(`${'😀'.repeat(149)}…`);
});
