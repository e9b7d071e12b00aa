import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conceptsVersion } from '#platform/concept-words.ts';
import { aTeacherWithProfile, colleaguesOf } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';
import { indexPeople } from './commands/index-people.ts';
import { weighSearchWords } from './commands/weigh-search-words.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const countOutdated = async () => {
  const version = await conceptsVersion();
  const { count } = await world.db
    .selectFrom('people_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('indexed_with', '!=', version)
    .executeTakeFirstOrThrow();
  return Number(count);
};

it('entries that were written with other words are written anew, slice by slice', async () => {
  const teacher = await aTeacherWithProfile(world, { idea: 'street games', writtenIn: 'en' });
  await colleaguesOf(world, teacher, 250);
  await sql`update people_entry set indexed_with = 'older', search = array_to_tsvector('{old}'::text[])`.execute(
    world.db,
  );
  await indexPeople(world.by('program'));
  expect(await countOutdated()).toBe(51);
  await world.settle();
  expect(await countOutdated()).toBe(0);
  const found = await world.db
    .selectFrom('people_entry')
    .select('member_id')
    .where(sql<boolean>`search @@ '''#game'' & ''games'''::tsquery`)
    .execute();
  expect(found.length).toBeGreaterThanOrEqual(251);
});

it('counts how common words and concepts are, and leaves out the rare ones', async () => {
  await aTeacherWithProfile(world, { idea: 'zeppelin', writtenIn: 'en' });
  await weighSearchWords(world.by('program'));
  const rows = await world.db.selectFrom('search_weight').selectAll().execute();
  const shares = new Map(rows.map(({ lexeme, share }) => [lexeme, share]));
  expect(shares.get('#game')).toBeGreaterThan(0.9);
  expect(shares.has('zeppelin')).toBe(false);
  await weighSearchWords(world.by('program'));
  expect((await world.db.selectFrom('search_weight').selectAll().execute()).length).toBe(rows.length);
});
