import { afterAll, beforeAll, expect, it } from 'vitest';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aContactRequest } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { gatherFollowers } from './commands/gather-followers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function two() {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}
const followedBy = async ({ id }: TestTeacher) =>
  (await world.db.selectFrom('follow').select('followed_id').where('follower_id', '=', id).execute()).map(
    (row) => row.followed_id,
  );
const noticesOf = async ({ id }: TestTeacher) =>
  (
    await world.db
      .selectFrom('notification')
      .select(['kind', 'details', 'href'])
      .where('account_id', '=', id)
      .orderBy('id')
      .execute()
  ).filter(({ kind }) => kind.startsWith('following.'));
const gather = async () => {
  await gatherFollowers(world.by('program'));
  await world.settle();
};

it('follows from the profile, once however often the form is sent, and ends from the list of contacts', async () => {
  const { one, other, ones } = await two();
  expect((await ones.get(`/people/${other.id}`)).html).toContain(`action="/people/${other.id}/follow"`);
  for (const _ of [1, 2])
    expect(await ones.post(`/people/${other.id}/follow`)).toMatchObject({
      location: `/people/${other.id}`,
      said: 'following.followed',
    });
  expect(await followedBy(one)).toEqual([other.id]);
  expect((await ones.get(`/people/${other.id}`)).html).toContain('Stop following');
  const list = await ones.get('/contacts');
  expect(list.html).toContain('You follow');
  expect(list.html).toContain('Other López');
  expect(list.queries).toBeLessThanOrEqual(8);
  const ended = await ones.post(`/people/${other.id}/unfollow`, { from: 'contacts' });
  expect(ended).toMatchObject({ location: '/contacts', said: 'following.unfollowed' });
  expect(await followedBy(one)).toEqual([]);
});

it('ends both ways when one of two blocks the other, and does not begin again', async () => {
  const { one, other, ones, others } = await two();
  await ones.post(`/people/${other.id}/follow`);
  await others.post(`/people/${one.id}/follow`);
  await others.post(`/people/${one.id}/block`);
  expect([...(await followedBy(one)), ...(await followedBy(other))]).toEqual([]);
  expect((await ones.post(`/people/${other.id}/follow`)).status).toBe(404);
  await others.post(`/people/${one.id}/follow`);
  expect(await followedBy(other)).toEqual([]);
});

it('tells of the followers of a day in one notice, of each once, and of none who has left', async () => {
  const { one, other, ones } = await two();
  const third = await aTeacher(world, { givenName: 'Third' });
  const thirds = await world.signedIn(third);
  await ones.post(`/people/${other.id}/follow`);
  await gather();
  expect(await noticesOf(other)).toMatchObject([
    { kind: 'following.notice.one', details: { name: 'One López' }, href: `/people/${one.id}` },
  ]);
  await gather();
  expect(await noticesOf(other)).toHaveLength(1);
  await ones.post(`/people/${other.id}/unfollow`);
  await ones.post(`/people/${other.id}/follow`);
  await thirds.post(`/people/${other.id}/follow`);
  await gather();
  const [, second] = await noticesOf(other);
  expect(second).toMatchObject({ kind: 'following.notice.several', details: { count: 1 }, href: '/followers' });
  expect(await noticesOf(other)).toHaveLength(2);
  await thirds.post(`/people/${other.id}/unfollow`);
  await thirds.post(`/people/${one.id}/follow`);
  await thirds.post(`/people/${one.id}/unfollow`);
  await gather();
  expect(await noticesOf(one)).toEqual([]);
});

it('shows the person alone who follows them', async () => {
  const { one, other, ones, others } = await two();
  await ones.post(`/people/${other.id}/follow`);
  const followers = await others.get('/followers');
  expect(followers.html).toContain('One López');
  expect(followers.queries).toBeLessThanOrEqual(8);
  expect((await ones.get('/followers')).html).toContain('Nobody follows you yet');
  expect((await ones.get(`/people/${other.id}`)).html).not.toContain(`/people/${one.id}"`);
});

it('counts the followers, and lets each be followed from there', async () => {
  const { one, other, ones, others } = await two();
  await ones.post(`/people/${other.id}/follow`);
  const list = await others.get('/followers');
  expect(list.html).toContain('One teacher follows you');
  expect(list.html).toContain('Follow back');
  const back = await others.post(`/people/${one.id}/follow`, { from: 'followers' });
  expect(back.location).toBe('/followers');
  expect((await others.get('/followers')).html).not.toContain('Follow back');
});

it('offers to follow beside a request to be contacts, also where no request can be sent now', async () => {
  const { one, other, ones } = await two();
  expect((await ones.get(`/people/${other.id}/contact`)).html).toContain('Or follow them');
  // As many as may wait for an answer, and more than may be sent in a day.
  for (let at = 0; at < 12; at += 1) await aContactRequest(world, one, await aTeacher(world));
  const full = await ones.get(`/people/${other.id}/contact`);
  expect(full.html).not.toContain('name="note"');
  expect(full.html).toContain('Or follow them');
});

it('leads somebody whose address is not confirmed to where they are told so', async () => {
  const { one, other } = await two();
  await world.db.updateTable('account').set({ email_confirmed_at: null }).where('id', '=', one.id).execute();
  const ones = await world.signedIn(one);
  expect((await ones.post(`/people/${other.id}/follow`)).location).toBe(`/people/${other.id}/contact`);
  expect(await followedBy(one)).toEqual([]);
});
