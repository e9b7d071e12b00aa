import { afterAll, beforeAll, expect, it } from 'vitest';
import { aContact, aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('lists a contact who is about to leave without links, which would lead nowhere', async () => {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  const ones = await world.signedIn(one);
  await aContact(world, one, other);
  const links = async () => {
    const { html } = await ones.get('/contacts');
    return [
      html.includes('Other'),
      html.includes(`/people/${other.id}"`),
      html.includes(`/people/${other.id}/messages`),
    ];
  };
  const before = await links();
  expect(before).toEqual([true, true, true]);
  const closing = { closing_asked_at: world.now, closes_at: new Date(world.now.getTime() + 1000) };
  await world.db.updateTable('account').set(closing).where('id', '=', other.id).execute();
  expect(await links()).toEqual([true, false, false]);
  expect((await ones.get(`/people/${other.id}`)).status).toBe(404);
});
