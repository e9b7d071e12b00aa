import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { lockPair } from '#domains/people/contacts/steps/lock-pair.ts';
import { findPerson } from '#domains/people/profiles/access.ts';
import { countLeftToday, listApproaches } from '#domains/people/screening/queries.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aPartner, aProject } from '#test/builders/projects.ts';
import { aConversation } from '#test/builders/talk.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent, showContent } from '#test/hide-content.ts';
import { othersIn } from '#test/others-in.ts';
import { threadAt } from '#test/thread-at.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { findConversation } from './access.ts';
import { sendMessage } from './commands/send-message.ts';
import { startConversation } from './commands/start-conversation.ts';
import { isBlockedBetween, isStranger } from './queries/beginning.ts';

let world: World;
let one: TestTeacher;
let other: TestTeacher;
let third: TestTeacher;
let ones: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));
beforeEach(async () => {
  [one, other, third] = [await aTeacher(world), await aTeacher(world), await aTeacher(world)];
  ones = await world.signedIn(one);
});

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const writing = async (
  from: TestTeacher,
  to: TestTeacher,
  body = `Hello ${newId()}`,
  idempotencyKey: string = newId(),
) => (await world.signedIn(from)).post(`/people/${to.id}/messages`, { idempotencyKey, body });
const idIn = (location = '') => threadAt({ location }).split('/').at(-1) as ConversationId;
const block = (from: TestTeacher, to: TestTeacher) =>
  world.db.insertInto('block').values({ member_id: from.id, blocked_id: to.id, since: world.now }).execute();
const unreadOf = (who: TestTeacher) =>
  world.db
    .selectFrom('conversation_member')
    .select(['conversation_id as id', 'unread'])
    .where('member_id', '=', who.id)
    .execute();

it('two people are strangers without a contact and without a project that both have accepted', async () => {
  const strangers = async () => [
    await isStranger(world.db, one.id, other.id),
    await isStranger(world.db, other.id, one.id),
  ];
  const rest = await aTeacher(world);
  const joined = async (who: TestTeacher, project: Awaited<ReturnType<typeof aProject>>) =>
    aPartner(world, project.id, who);
  // Contacts and projects of each with others.
  await aContact(world, one, third);
  await aContact(world, other, rest);
  await aProject(world, { founders: [one, third] });
  await aProject(world, { founders: [other, rest] });
  await joined(one, await aProject(world, { founders: [third, rest] }));
  await joined(other, await aProject(world, { founders: [rest, third] }));
  const asked = await aProject(world, { founders: [one, other], state: 'waiting_for_partner' });
  expect(await strangers()).toEqual([true, true]);
  await world.db
    .updateTable('project_founder')
    .set({ agreed_at: world.now })
    .where('project_id', '=', asked.id)
    .execute();
  expect(await strangers()).toEqual([false, false]);
  await world.db.deleteFrom('project_founder').where('project_id', '=', asked.id).execute();
  const project = await aProject(world, { founders: [one, third] });
  await joined(other, project);
  expect(await strangers()).toEqual([false, false]);
  await world.db.deleteFrom('project_founder').where('project_id', '=', project.id).execute();
  await joined(one, project);
  expect(await strangers()).toEqual([false, false]);
  await world.db.deleteFrom('project_partner').where('project_id', '=', project.id).execute();
  await aContact(world, one, other);
  expect(await strangers()).toEqual([false, false]);
});

it('the limit of strangers counts people to whom the member wrote first', { tags: ['slow'] }, async () => {
  const left = async (days = 0) =>
    (await countLeftToday({ ...world.by(member(one)), now: daysAfter(world.now, days) }, 'message')).left;
  const texts = async (days = 0) =>
    (await listApproaches(world.db, one.id, daysAfter(world.now, days))).map(({ body }) => body);
  await aContact(world, one, other);
  await writing(one, other, 'To a contact');
  await writing(third, one, 'From a stranger');
  await writing(one, third, 'An answer');
  await writing(third, await aTeacher(world), 'Of strangers');
  expect([await left(), await texts()]).toEqual([5, []]);
  const fourth = await aTeacher(world);
  await writing(fourth, other, 'Nothing of mine');
  const { location } = await writing(one, fourth, 'First');
  await writing(one, fourth, 'Second');
  await world.db
    .insertInto('message')
    .values({
      id: newId(),
      conversation_id: idIn(location),
      author_account: fourth.id,
      body: 'Earlier',
      sent_at: daysAfter(world.now, -1),
    })
    .execute();
  expect([await left(), await texts()]).toEqual([4, ['First']]);
  expect([await left(2), await texts(2)]).toEqual([5, ['First']]);
  expect(await texts(30)).toEqual([]);
});

it('a member whom the programme knows well writes to twenty strangers a day', async () => {
  const left = async () => (await countLeftToday(world.by(member(one)), 'message')).left;
  await world.db
    .updateTable('member_trust')
    .set({ verified_since: daysAfter(world.now, -14), posts: 10 })
    .where('member_id', '=', one.id)
    .execute();
  expect(await left()).toBe(20);
  await world.db
    .updateTable('member_trust')
    .set({ verified_since: daysAfter(world.now, -13) })
    .where('member_id', '=', one.id)
    .execute();
  expect(await left()).toBe(5);
});

it('a block counts between these two', async () => {
  const blocked = async () => [
    await isBlockedBetween(world.db, one.id, other.id),
    await isBlockedBetween(world.db, other.id, one.id),
  ];
  for (const each of [one, other]) {
    await block(each, third);
    await block(third, each);
  }
  expect(await blocked()).toEqual([false, false]);
  expect((await writing(one, other)).status).toBe(303);
  await block(other, one);
  expect(await blocked()).toEqual([true, true]);
});

it('a message is unread for the other person, in its conversation, until the conversation is opened', {
  tags: ['slow'],
}, async () => {
  const first = idIn((await writing(other, one)).location);
  const second = idIn((await writing(third, one)).location);
  await writing(other, third);
  expect((await unreadOf(one)).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: first, unread: 1 },
    { id: second, unread: 1 },
  ]);
  const before = await othersIn(world, { conversation_member: 'conversation_id' }, first);
  await ones.post(`/messages/${first}`, { idempotencyKey: newId(), body: 'An answer' });
  expect(await othersIn(world, { conversation_member: 'conversation_id' }, first)).toEqual(before);
  await ones.get(`/messages/${first}`);
  expect(await unreadOf(one)).toContainEqual({ id: second, unread: 1 });
  expect(await unreadOf(one)).toContainEqual({ id: first, unread: 0 });
  expect(await unreadOf(other)).toContainEqual({ id: first, unread: 1 });
  const [inbox = ''] = /<ul class="rows inbox">[\s\S]*?<\/ul>/.exec((await ones.get('/messages')).html) ?? [];
  expect(inbox.match(/href="\/messages\/[0-9a-f-]{36}#newest"/g)).toHaveLength(2);
});

it('the first answer is recorded and notified once; later messages are not', { tags: ['slow'] }, async () => {
  const location = threadAt(await writing(other, one));
  await writing(other, third);
  await writing(third, one);
  const id = idIn(location);
  await writing(other, one);
  for (let time = 0; time < 2; time += 1) await ones.post(location, { idempotencyKey: newId(), body: 'x' });
  expect(await eventsOf(world, id)).toEqual(['conversation.started', 'conversation.answered']);
  await world.settle();
  const rung = await world.db
    .selectFrom('notification')
    .select(['account_id', 'href'])
    .where('account_id', 'in', [one.id, other.id])
    .where('href', '=', location)
    .execute();
  expect(rung.map((row) => row.account_id).toSorted()).toEqual([one.id, other.id].toSorted());
});

it('the key of a message is accepted again from its author in its conversation only', async () => {
  const first = idIn((await writing(one, other)).location);
  const second = threadAt(await writing(one, third));
  const idempotencyKey = newId<string>();
  const send = (at: string) => ones.post(at, { idempotencyKey, body: 'idempotencyKey' });
  expect((await send(`/messages/${first}`)).status).toBe(303);
  expect((await send(`/messages/${first}`)).status).toBe(303);
  expect((await send(second)).status).toBe(409);
  // The key of another message, to begin a new conversation.
  expect((await writing(one, await aTeacher(world), 'x', idempotencyKey)).status).toBe(409);
});

it('is closed when it is sent, whatever the page said before', async () => {
  const { conversation } = await aConversation(world, other, one);
  const seen = await findConversation(world.by(member(one)), conversation);
  const person = await findPerson(world.by(member(one)), third.id);
  const self = await findPerson(world.by(member(one)), one.id);
  if (!seen || !person || !self) throw new Error('Not seen.');
  const message = () => ({ id: newId<MessageId>(), body: 'x' });
  const start = (actor: Member, to = person) =>
    startConversation(world.by(actor), to, { message: message(), sendAnyway: false });
  expect(await start(member(one), self)).toEqual(refuse('closed'));
  expect(await start({ ...member(one), confirmed: false })).toEqual(refuse('notConfirmed'));
  expect(await start(member(one), { ...person, suspended: true })).toEqual(refuse('closed'));
  const send = (to = seen) => sendMessage(world.by(member(one)), to, message());
  expect(await send()).toEqual(ok('sent'));
  expect(await send({ ...seen, open: false })).toEqual(refuse('closed'));
  await block(other, one);
  await block(third, one);
  expect(await send()).toEqual(refuse('closed'));
  expect(await start(member(one))).toEqual(refuse('closed'));
  const known = await aConversation(world, one, third);
  expect(await start(member(one))).toEqual(refuse('closed'));
  expect(
    await world.db.selectFrom('message').select('id').where('conversation_id', '=', known.conversation).execute(),
  ).toHaveLength(1);
});

it('a block at the same moment wins over the message', async () => {
  const { conversation } = await aConversation(world, other, one);
  const seen = await findConversation(world.by(member(one)), conversation);
  if (!seen) throw new Error('Not seen.');
  const change = async (tx: Db) => {
    await lockPair({ db: tx }, other.id, one.id);
    await tx.insertInto('block').values({ member_id: other.id, blocked_id: one.id, since: world.now }).execute();
  };
  const message = { id: newId<MessageId>(), body: 'x' };
  const sending = () => sendMessage(world.by(member(one)), seen, message);
  expect(await whileOtherTransaction(world, { change }, sending)).toEqual(refuse('closed'));
});

it('hiding one message leaves every other as it is, and is recorded once', async () => {
  const hidden = (await aConversation(world, third, one)).message;
  await hideContent(world, 'message', hidden);
  const { message } = await aConversation(world, other, one);
  const before = await othersIn(world, { message: 'id' }, message);
  const done: boolean[] = [];
  for (const act of [hideContent, hideContent, showContent, showContent])
    done.push(await act(world, 'message', message, member(one)));
  expect(done).toEqual([true, false, true, false]);
  expect(await eventsOf(world, message)).toEqual(['message.hidden', 'message.shown']);
  expect(await othersIn(world, { message: 'id' }, message)).toEqual(before);
});

it('an open conversation is refreshed when a message is hidden or shown again, for its two participants only', async () => {
  const { message } = await aConversation(world, other, one);
  await world.settle();
  const heard: string[] = [];
  const topics = [one, other, third].map(({ id }) => `account:${id}`);
  const stop = world.services.live.subscribe(topics, (topic) => heard.push(topic));
  for (const act of [hideContent, showContent]) {
    await act(world, 'message', message, member(one));
    await world.settle();
    expect(heard.splice(0).sort()).toEqual(topics.slice(0, 2).sort());
  }
  stop();
});

it('shows the first page for an invalid cursor', async () => {
  const { conversation } = await aConversation(world, other, one);
  for (const place of ['x', '2026-11-23T09:00:00.000Z_x', `x_${newId()}`, `2026-11-23_${newId()}`])
    for (const path of [`/messages?after=${place}`, `/messages/${conversation}?before=${place}`])
      expect((await ones.get(path)).html, path).toContain('Shall we begin in January?');
});
