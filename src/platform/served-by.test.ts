import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Officer, serves } from '#kernel/actor.ts';
import type { CountryCode, OfficerId } from '#kernel/ids.ts';
import { openWorld, type World } from '#test/world.ts';
import { newId } from './new-id.ts';
import { servedBy } from './served-by.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const code = (text: string) => text as CountryCode;

it.each([
  ['of some countries', [code('ES'), code('GR')]],
  ['of one', [code('PT')]],
  ['of none any more', []],
  ['of every country', 'every country'],
] as const)('the database finds the countries of an officer %s as the program does', async (_name, countries) => {
  const officer: Officer = { kind: 'officer', id: newId<OfficerId>(), serves: countries };
  const asked = ['ES', 'FR', 'GR', 'PT'].map(code);
  const found = await world.db
    .selectFrom('country')
    .select('code')
    .where('code', 'in', asked)
    .where(servedBy(officer, 'country.code'))
    .orderBy('code')
    .execute();
  expect(found.map((row) => row.code)).toEqual(asked.filter((country) => serves(officer, country)));
});
