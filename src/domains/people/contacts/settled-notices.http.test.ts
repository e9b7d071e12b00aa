import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import { aTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a request that is withdrawn leaves nothing new at the bell', async () => {
  const [one, other] = [await aTeacher(world), await aTeacher(world, { country: 'GR' })];
  const ones = await world.signedIn(one);
  const idempotencyKey = newId<string>();
  const note = 'We both teach ten-year-olds and would like to film street games.';
  await ones.post(`/people/${other.id}/contact`, { idempotencyKey, note });
  await world.settle();
  const unread = () =>
    world.db
      .selectFrom('notification')
      .select('kind')
      .where('account_id', '=', other.id)
      .where('read_at', 'is', null)
      .execute();
  expect(await unread()).toEqual([{ kind: 'contacts.notice.asked' }]);
  const { id } = await world.db
    .selectFrom('contact_request')
    .select('id')
    .where('from_id', '=', one.id)
    .executeTakeFirstOrThrow();
  expect((await ones.post(`/contacts/requests/${id}/withdrawal`)).status).toBe(303);
  expect(await unread()).toEqual([]);
});
