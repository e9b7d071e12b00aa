import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { daysAfter } from '#kernel/days.ts';
import type { ConversationId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { takeOverNotes } from './commands/take-over-notes.ts';
import { pairOf } from './model.ts';
import { paths } from './paths.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));

const note = 'We both teach ten-year-olds and would like to film street games.';
const answer = 'I was about to ask you the same: my class would love to film games.';

async function two() {
  const one = await aTeacher(world, { givenName: 'One' });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}
async function asked() {
  const both = await two();
  const request = newId();
  await both.ones.post(`/people/${both.other.id}/contact`, { idempotencyKey: request, note });
  return { ...both, request, askedAt: world.now };
}
const messagesOf = (one: TestTeacher, other: TestTeacher) =>
  world.db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
    .select(['conversation.id as conversation', 'author_account as author', 'body', 'sent_at'])
    .where('pair', '=', pairOf(one.id, other.id))
    .orderBy('sent_at')
    .execute();
const unreadOf = async (who: TestTeacher) =>
  (await world.db.selectFrom('conversation_member').select('unread').where('member_id', '=', who.id).execute()).map(
    ({ unread }) => unread,
  );
async function openedConversation({ one, other }: { readonly one: TestTeacher; readonly other: TestTeacher }) {
  const [first] = await messagesOf(one, other);
  if (!first) throw new Error('There is no conversation.');
  return first.conversation as ConversationId;
}

it('begins the conversation of two new contacts with the note of the request, at its own moment, as read', {
  tags: ['slow'],
}, async () => {
  const { one, other, ones, others, request, askedAt } = await asked();
  world.now = daysAfter(world.now, 3);
  expect(await messagesOf(one, other)).toEqual([]);
  await others.post(`/contacts/requests/${request}/acceptance`);
  await world.settle();
  expect(await messagesOf(one, other)).toMatchObject([{ author: one.id, body: note, sent_at: askedAt }]);
  expect(await unreadOf(other)).toEqual([0]);
  const address = paths.conversation(await openedConversation({ one, other }));
  for (const browser of [ones, others]) expect((await browser.get(address)).html).toContain(note);
});

it('tells both of the first message that the other writes after it', { tags: ['slow'] }, async () => {
  const { one, other, ones, others, request } = await asked();
  world.now = daysAfter(world.now, 1);
  await others.post(`/contacts/requests/${request}/acceptance`);
  await world.settle();
  const address = paths.conversation(await openedConversation({ one, other }));
  const write = (browser: typeof ones) => browser.post(address, { idempotencyKey: newId(), body: 'Shall we begin?' });
  for (const browser of [ones, ones, others, others]) expect((await write(browser)).status).toBe(303);
  await world.settle();
  const events = await world.db
    .selectFrom('event')
    .select('actor_id')
    .where('verb', '=', 'conversation.answered')
    .where('subject_id', '=', await openedConversation({ one, other }))
    .orderBy('id')
    .execute();
  expect(events.map(({ actor_id }) => actor_id)).toEqual([one.id, other.id]);
});

it('keeps the notes of both where each asked the other, and shows the second as new', async () => {
  const { one, other, others } = await asked();
  await others.post(`/people/${one.id}/contact`, { idempotencyKey: newId(), note: answer });
  await world.settle();
  expect((await messagesOf(one, other)).map(({ body }) => body)).toEqual([note, answer]);
  expect(await unreadOf(one)).toEqual([1]);
  expect(await unreadOf(other)).toEqual([0]);
});

it('adds the note to a conversation that the two have already, once however often it follows', {
  tags: ['slow'],
}, async () => {
  const { one, other, ones, others } = await two();
  await ones.post(`/people/${other.id}/messages`, { idempotencyKey: newId(), body: 'Hello from our class' });
  await others.get(paths.conversation(await openedConversation({ one, other })));
  const request = newId();
  await ones.post(`/people/${other.id}/contact`, { idempotencyKey: request, note });
  await others.post(`/contacts/requests/${request}/acceptance`);
  await world.settle();
  await Promise.all([1, 2, 3].map(() => takeOverNotes(world.by('program'), request as never)));
  expect((await messagesOf(one, other)).map(({ body }) => body)).toEqual(['Hello from our class', note]);
});

it('keeps the note to itself where the request was declined, and where the contact has ended before', {
  tags: ['slow'],
}, async () => {
  const declined = await asked();
  await declined.others.post(`/contacts/requests/${declined.request}/declination`);
  const blocked = await asked();
  await blocked.others.post(`/contacts/requests/${blocked.request}/acceptance`);
  await blocked.others.post(`/people/${blocked.one.id}/block`);
  await world.settle();
  for (const { one, other } of [declined, blocked]) expect(await messagesOf(one, other)).toEqual([]);
});

it('takes no note with the number of a card or an account', async () => {
  const { other, ones } = await two();
  for (const number of ['4111 1111 1111 1111', 'GB82 WEST 1234 5698 7654 32']) {
    const refused = await ones.post(`/people/${other.id}/contact`, {
      idempotencyKey: newId(),
      note: `${note} ${number}`,
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="field-note-error"');
  }
});
