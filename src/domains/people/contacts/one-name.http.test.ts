import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('calls somebody who has one name by it alone, in mails and in lists', async () => {
  const one = await aTeacher(world, { givenName: 'One', familyName: '' });
  const other = await aTeacher(world, { country: 'GR' });
  const [ones, others] = [await world.signedIn(one), await world.signedIn(other)];
  const note = 'We both teach ten-year-olds and would like to film street games.';
  await ones.post(`/people/${other.id}/contact`, { idempotencyKey: newId(), note });
  expect((await world.mailsTo(other.email)).map(({ subject }) => subject)).toEqual([
    'One would like to be your contact',
  ]);
  expect((await others.get('/contacts')).html).not.toMatch(/>One\s+</);
  const row = world.db.selectFrom('person').select('name').where('id', '=', one.id);
  expect(await row.executeTakeFirst()).toEqual({ name: 'One' });
});
