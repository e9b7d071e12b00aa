import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aProject } from '#test/builders/projects.ts';
import { threadAt } from '#test/thread-at.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));

const write = (browser: Browser, to: TestTeacher, body = `Hello ${newId()}`, fields: Record<string, string> = {}) =>
  browser.post(`/people/${to.id}/messages`, { idempotencyKey: newId(), body, ...fields });
const unread = async (member: TestTeacher) =>
  (await world.db.selectFrom('conversation_member').select('unread').where('member_id', '=', member.id).execute()).map(
    (row) => row.unread,
  );
const bodies = async (conversation: string) =>
  (
    await world.db
      .selectFrom('message')
      .select('body')
      .where('conversation_id', '=', conversation as never)
      .orderBy('sent_at')
      .orderBy('id')
      .execute()
  ).map(({ body }) => body);

async function two(options: Parameters<typeof aTeacher>[1] = {}) {
  const one = await aTeacher(world, { givenName: 'One', ...options });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}
async function talking() {
  const both = await two();
  const at = threadAt(await write(both.ones, both.other, 'The first word'));
  return { ...both, at, id: at.split('/').at(-1) ?? '' };
}
async function strangersOf(count: number) {
  const all: TestTeacher[] = [];
  for (let number = 0; number < count; number += 1) all.push(await aTeacher(world));
  return all;
}

it('begins, arrives at once, is unread until it is opened, and is answered', { tags: ['slow'] }, async () => {
  const { one, other, ones, others } = await two();
  const heard: string[] = [];
  const stop = world.services.live.subscribe([`account:${other.id}`], (topic) => heard.push(topic));
  const first = await ones.get(`/people/${other.id}/messages`);
  expect(first.html).toContain('You can write to 5 more new people today');
  expect(first.queries).toBeLessThanOrEqual(8);
  const location = threadAt(await write(ones, other, 'Shall we film street games?'));
  stop();
  expect(heard).toEqual([`account:${other.id}`]);
  expect(await unread(other)).toEqual([1]);
  const inbox = await others.get('/messages');
  expect(inbox.html).toContain('Shall we film street games?');
  expect(inbox.html).toContain('1 new');
  const thread = await others.get(location);
  expect(thread.html).toContain('Shall we film street games?');
  expect(thread.html).toContain('<live-updates');
  expect(thread.html).toMatch(/href="\/report\/message\/[0-9a-f-]{36}"/);
  expect(thread.queries).toBeLessThanOrEqual(8);
  expect(await unread(other)).toEqual([0]);
  expect((await ones.get(location)).html).not.toContain('/report/message/');
  const answerId = newId();
  const answered = await others.post(location, { idempotencyKey: answerId, body: 'Yes!' });
  expect([answered.location, answered.said]).toEqual([`${location}#message-${answerId}`, 'messages.sent']);
  expect((await others.follow(answered)).html).toMatch(/done-below.*Sent!/);
  expect(await unread(one)).toEqual([1]);
  expect((await ones.get('/messages')).html).toContain('Yes!');
  expect((await ones.get(`/people/${other.id}/messages`)).location).toBe(location);
});

it('sends a mail about the first message, without its text', async () => {
  const { other, ones } = await two();
  await write(ones, other, 'A secret recipe');
  await write(ones, other, 'And one more');
  const mails = await world.mailsTo(other.email);
  expect(mails.map(({ subject }) => subject)).toEqual(['You have a message from One López']);
  expect(mails[0]?.text).not.toContain('recipe');
  const events = await world.db
    .selectFrom('event')
    .select('details')
    .where('verb', '=', 'conversation.started')
    .execute();
  expect(JSON.stringify(events)).not.toContain('recipe');
});

it('is one conversation, when both begin at the same moment', { tags: ['slow'] }, async () => {
  for (let round = 0; round < 5; round += 1) {
    const { one, other, ones, others } = await two();
    const answers = await Promise.all([write(ones, other), write(others, one), write(ones, other)]);
    expect(new Set(answers.map(threadAt)).size).toBe(1);
    expect((await bodies(answers.map(threadAt)[0]?.split('/').at(-1) ?? '')).length).toBe(3);
  }
});

it('counts unread messages correctly when many arrive at once', async () => {
  const { one, other, ones, others, at } = await talking();
  await Promise.all(Array.from({ length: 10 }, () => ones.post(at, { idempotencyKey: newId(), body: 'x' })));
  expect(await unread(other)).toEqual([11]);
  await Promise.all([others.get(at), others.get(at)]);
  expect(await unread(other)).toEqual([0]);
  await Promise.all([
    ...Array.from({ length: 5 }, () => ones.post(at, { idempotencyKey: newId(), body: 'y' })),
    ...Array.from({ length: 5 }, () => others.post(at, { idempotencyKey: newId(), body: 'z' })),
  ]);
  expect([await unread(one), await unread(other)]).toEqual([[5], [5]]);
});

it('sends a message once when its form is sent twice, and refuses the id of another person’s message', async () => {
  const { ones, others, other, at, id } = await talking();
  const idempotencyKey = newId<string>();
  const answers = await Promise.all([1, 2, 3].map(() => ones.post(at, { idempotencyKey, body: 'twice' })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await bodies(id)).toEqual(['The first word', 'twice']);
  expect(await unread(other)).toEqual([2]);
  const stolen = await others.post(at, { idempotencyKey, body: 'mine' });
  expect(stolen.status).toBe(409);
  expect(stolen.html).toContain('mine');
  const third = await aTeacher(world);
  expect((await write(others, third, 'mine', { idempotencyKey })).status).toBe(409);
  expect(await unread(third)).toEqual([]);
});

it.each([
  ['waiting', 3],
  ['verified', 5],
] as const)(
  'lets a teacher who is %s write to %i strangers a day, whatever comes together',
  { tags: ['slow'] },
  async (state, limit) => {
    const { one, ones } = await two({ state });
    const strangers = await strangersOf(20);
    const answers = await Promise.all(strangers.map((stranger) => write(ones, stranger)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(limit);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers['retry-after']).toBe('60');
    expect(refused?.html).toContain('Your text is kept below');
    expect(refused?.html).toMatch(/<textarea[^>]*>Hello [0-9a-f]/);
    const begun = await world.db.selectFrom('conversation').select('id').where('started_by', '=', one.id).execute();
    expect(begun).toHaveLength(limit);
    const { html } = await ones.get(`/people/${(await aTeacher(world)).id}/messages`);
    expect(html).not.toContain('name="body"');
    const before = world.now;
    world.now = new Date(before.getTime() + 24 * 3_600_000 + 1);
    expect((await write(ones, await aTeacher(world))).status).toBe(303);
    world.now = before;
  },
);

it('does not count contacts, members of common projects, and answers', async () => {
  const { one, other, ones } = await two({ state: 'waiting' });
  const fellow = await aTeacher(world);
  const writer = await aTeacher(world);
  await aContact(world, one, other);
  await aProject(world, { founders: [one, fellow] });
  await write(await world.signedIn(writer), one);
  for (const stranger of await strangersOf(3)) expect((await write(ones, stranger)).status).toBe(303);
  expect((await write(ones, await aTeacher(world))).status).toBe(429);
  for (const known of [other, fellow, writer]) expect((await write(ones, known)).status).toBe(303);
});

it('warns a sender who writes nearly the same to many, and lets them send it all the same', async () => {
  const { one, ones } = await two();
  await world.db
    .updateTable('member')
    .set({ state_since: new Date('2026-01-01') })
    .where('id', '=', one.id)
    .execute();
  await aProject(world, { founders: [one, await aTeacher(world)] });
  const text = 'We would like to film street games with a class of another country, from January on.';
  for (const stranger of await strangersOf(3)) expect((await write(ones, stranger, text)).status).toBe(303);
  const fourth = await aTeacher(world);
  const warned = await write(ones, fourth, `${text}!`);
  expect(warned.status).toBe(409);
  expect(warned.html).toContain('nearly the same to 3 other people');
  expect((await write(ones, fourth, 'Your idea about kites made my pupils laugh; may we join you?')).status).toBe(303);
  expect((await write(ones, await aTeacher(world), text, { sendAnyway: 'yes' })).status).toBe(303);
});

it('needs a confirmed address, and keeps the typed text', async () => {
  const { one, other, ones } = await two({ confirmed: false });
  const { html } = await ones.get(`/people/${other.id}/messages`);
  expect(html).toContain('Confirm your e-mail address first');
  expect(html).not.toContain('name="body"');
  const answer = await write(ones, other, 'Kept as typed');
  expect(answer.status).toBe(409);
  expect(answer.html).toContain('Kept as typed');
  expect(await unread(one)).toEqual([]);
});

it('refuses card and account numbers, empty and endless texts, and keeps what was typed', async () => {
  const { other, ones, at, id } = await talking();
  for (const [body, says] of [
    ['my card 4111 1111 1111 1111', 'payment card'],
    ['GB82 WEST 1234 5698 7654 32', 'bank account'],
    ['', 'Write a message'],
    [' \n ', 'Write a message'],
    ['x'.repeat(5001), '5,000 characters at most'],
  ] as const) {
    const answer = await ones.post(at, { idempotencyKey: newId(), body });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(says);
    if (body.trim()) expect(answer.html).toContain(body);
    expect((await write(ones, other, body)).status).toBe(422);
  }
  expect((await ones.post(at, { body: 'no key' })).status).toBe(422);
  expect((await ones.post(at, { idempotencyKey: ['a', 'b'], body: ['c', 'd'] })).status).toBe(422);
  expect(await bodies(id)).toEqual(['The first word']);
});

it('closes by a block on either side, and opens again', async () => {
  const { one, other, ones, others, at } = await talking();
  await others.post(`/people/${one.id}/block`);
  for (const browser of [ones, others]) {
    expect((await browser.get(at)).html).toContain('No more messages can be sent');
    const refused = await browser.post(at, { idempotencyKey: newId(), body: 'still here?' });
    expect(refused.status).toBe(409);
  }
  expect((await write(ones, other)).status).toBe(404);
  await others.post(`/people/${one.id}/unblock`);
  expect((await ones.post(at, { idempotencyKey: newId(), body: 'thanks' })).status).toBe(303);
});

it('hides the text of a hidden message from both people', async () => {
  const { ones, others, at, id } = await talking();
  await world.db
    .updateTable('message')
    .set({ hidden_at: world.now })
    .where('conversation_id', '=', id as never)
    .execute();
  for (const page of [await ones.get(at), await others.get(at), await others.get('/messages')]) {
    expect(page.html).not.toContain('The first word');
    expect(page.html).toContain('Hidden by the support service');
  }
});

it('is the same 404 for everyone else, support services too', async () => {
  const { other, at } = await talking();
  const strangers = [
    world.guest(),
    await world.signedIn(await aTeacher(world)),
    await world.signedIn(await aPupil(world, { teacher: other })),
    await world.signedIn(await anOfficer(world, { serves: 'GR' })),
    await world.signedIn(await anOfficer(world, { serves: 'every country' })),
  ];
  const bare = (html: string) => html.replace(/nonce="[^"]*"/g, '').replaceAll(/[0-9a-f-]{36}/g, '');
  for (const stranger of strangers) {
    const [there, nowhere] = [await stranger.get(at), await stranger.get(`/messages/${newId()}`)];
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    expect(bare(there.html)).toBe(bare(nowhere.html));
    expect((await stranger.post(at, { idempotencyKey: newId(), body: 'x' })).status).toBe(404);
  }
});
