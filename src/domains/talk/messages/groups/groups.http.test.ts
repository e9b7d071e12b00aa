import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { ConversationId, MemberId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Fields } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aConversation, aGroup } from '#test/builders/talk.ts';
import { threadAt } from '#test/thread-at.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { findConversation } from '../access.ts';
import { sendMessage } from '../commands/send-message.ts';
import { paths } from '../paths.ts';
import { addToGroup } from './commands/add-to-group.ts';
import { leaveGroup } from './commands/leave-group.ts';
import { daysAfterLeaving, mostInGroup } from './model.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let ioana: TestTeacher;
let anas: Browser;
let elenis: Browser;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));
beforeEach(async () => {
  [ana, eleni, ioana] = [
    await aTeacher(world, { givenName: 'Ana' }),
    await aTeacher(world, { givenName: 'Eleni', country: 'GR' }),
    await aTeacher(world, { givenName: 'Ioana', country: 'RO' }),
  ];
  await aContact(world, ana, eleni);
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
  world.now = new Date(world.now.getTime() + 1000);
});

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const beginning = (browser: Browser, people: readonly TestTeacher[], fields: Fields = {}) =>
  browser.post(paths.newGroup(), {
    idempotencyKey: newId(),
    title: 'Street games',
    people: people.map(({ id }) => id),
    ...fields,
  });
const groupOf = (answer: { readonly location?: string | undefined }) =>
  threadAt(answer).split('?')[0]?.split('/').at(-1) ?? '';
const write = (browser: Browser, id: string, body: string) =>
  browser.post(paths.conversation(id), { idempotencyKey: newId(), body });
const later = () => {
  world.now = new Date(world.now.getTime() + 1000);
};
const add = (browser: Browser, id: string, ...people: readonly TestTeacher[]) =>
  browser.post(paths.groupPeople(id), { people: people.map((one) => one.id) });
const block = (from: TestTeacher, to: TestTeacher) =>
  anas.post(`/people/${to.id}/block`).then(async () => {
    if (from.id !== ana.id)
      await world.db.insertInto('block').values({ member_id: from.id, blocked_id: to.id, since: world.now }).execute();
  });
const membersOf = async (id: string) =>
  (
    await world.db
      .selectFrom('conversation_member')
      .select('member_id')
      .where('conversation_id', '=', id as ConversationId)
      .execute()
  ).map(({ member_id }) => member_id);
const unreadOf = async (who: TestTeacher, id: string) =>
  (
    await world.db
      .selectFrom('conversation_member')
      .select('unread')
      .where('conversation_id', '=', id as ConversationId)
      .where('member_id', '=', who.id)
      .executeTakeFirst()
  )?.unread;

it('is begun with contacts, who are told and read along', { tags: ['slow'] }, async () => {
  const begun = await beginning(anas, [eleni]);
  expect([begun.status, begun.said]).toEqual([303, 'messages.groupBegun']);
  const id = groupOf(begun);
  expect((await membersOf(id)).toSorted()).toEqual([ana.id, eleni.id].toSorted());
  expect((await world.mailsTo(eleni.email)).map(({ subject }) => subject)).toEqual(['Ana López added you to a group']);
  later();
  await write(anas, id, 'Shall we film the hopscotch?');
  expect((await elenis.get('/messages')).html).toMatch(/Street games[\s\S]*Ana: [\s\S]*Shall we film/);
  const thread = await elenis.get(paths.conversation(id));
  expect(thread.html).toContain('began the group “Street games”');
  expect(thread.html).toContain('Ana López added Eleni López');
  expect(thread.html).toContain('Shall we film the hopscotch?');
  expect(thread.queries).toBeLessThanOrEqual(8);
  expect((await elenis.get(paths.group(id))).html).toContain('Added by Ana López');
  expect(await unreadOf(eleni, id)).toBe(0);
});

it('takes contacts alone, with a title, and is begun once however often the form is sent', async () => {
  expect((await beginning(anas, [ioana])).status).toBe(409);
  const untitled = await beginning(anas, [eleni], { title: ' ' });
  expect([untitled.status, untitled.html.includes(`value="${eleni.id}" checked`)]).toEqual([422, true]);
  expect((await beginning(anas, [])).status).toBe(422);
  const key = newId<string>();
  const both = [
    await beginning(anas, [eleni], { idempotencyKey: key }),
    await beginning(anas, [eleni], { idempotencyKey: key }),
  ];
  expect(both.map(groupOf)).toEqual([key, key]);
  expect((await beginning(elenis, [ana], { idempotencyKey: key })).status).toBe(409);
  const { conversation } = await aConversation(world, eleni, ioana);
  expect((await beginning(anas, [eleni], { idempotencyKey: conversation })).status).toBe(409);
});

it('shows newcomers what is written since they joined', { tags: ['slow'] }, async () => {
  const id = await aGroup(world, [ana, eleni]);
  later();
  await write(anas, id, 'Before she came');
  later();
  await aContact(world, eleni, ioana);
  expect((await add(anas, id, ioana)).status).toBe(409);
  expect((await add(elenis, id, ioana)).said).toBe('messages.added');
  later();
  await write(anas, id, 'Welcome!');
  const ioanas = await world.signedIn(ioana);
  const { html } = await ioanas.get(paths.conversation(id));
  expect(html).toContain('Welcome!');
  expect(html).not.toContain('Before she came');
  expect(html).not.toContain('began the group');
  expect((await ioanas.get('/messages')).html).not.toContain('Before she came');
  const old = await world.db
    .selectFrom('message')
    .select('id')
    .where('body', '=', 'Before she came')
    .executeTakeFirst();
  expect((await ioanas.get(`/report/message/${old?.id}`)).status).toBe(404);
});

it('brings nobody back for a month who has left', async () => {
  const id = groupOf(await beginning(anas, [eleni]));
  await elenis.post(paths.leaveGroup(id));
  expect((await anas.get(paths.group(id))).html).not.toContain(`value="${eleni.id}"`);
  const refused = await add(anas, id, eleni);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('has left this group');
  expect((await elenis.get(paths.conversation(id))).status).toBe(404);
  world.now = daysAfter(world.now, daysAfterLeaving + 1);
  anas = await world.signedIn(ana);
  expect((await anas.get(paths.group(id))).html).toContain(`value="${eleni.id}"`);
  expect((await add(anas, id, eleni)).said).toBe('messages.added');
});

it('is left, and then closed to who left it, also when the form is sent twice', async () => {
  const id = await aGroup(world, [ana, eleni, ioana]);
  expect((await elenis.post(paths.leaveGroup(id))).said).toBe('messages.left');
  expect((await elenis.post(paths.leaveGroup(id))).said).toBe('messages.left');
  expect((await elenis.get(paths.conversation(id))).status).toBe(404);
  expect((await write(elenis, id, 'One more thing')).status).toBe(404);
  expect((await anas.get(paths.conversation(id))).html).toContain('Eleni López left the group');
  await anas.post(paths.leaveGroup(id));
  await (await world.signedIn(ioana)).post(paths.leaveGroup(id));
  expect(await world.db.selectFrom('conversation').select('id').where('id', '=', id).execute()).toEqual([]);
});

it('is renamed by everybody in it, and says so', async () => {
  const id = await aGroup(world, [ana, eleni]);
  expect((await elenis.post(paths.groupTitle(id), { title: 'Games of the yard' })).said).toBe('messages.renamed');
  expect((await anas.get(paths.conversation(id))).html).toContain('Eleni López called the group “Games of the yard”');
  const wrong = await elenis.post(paths.groupTitle(id), { title: 'www.toys.example' });
  expect([wrong.status, wrong.html.includes('value="www.toys.example"')]).toEqual([422, true]);
});

it('hides from somebody what a person writes whom they have blocked, and from nobody else', {
  tags: ['slow'],
}, async () => {
  const id = await aGroup(world, [ioana, ana, eleni]);
  await block(ana, eleni);
  later();
  await write(elenis, id, 'Hello everybody');
  expect([await unreadOf(ana, id), await unreadOf(ioana, id)]).toEqual([0, 1]);
  expect((await anas.get(paths.conversation(id))).html).not.toContain('Hello everybody');
  expect((await anas.get('/messages')).html).not.toContain('Hello everybody');
  expect((await anas.get(paths.group(id))).html).toContain('You have blocked this person');
  later();
  await write(anas, id, 'Hello from me');
  expect((await elenis.get(paths.conversation(id))).html).toContain('Hello from me');
  // Who has blocked somebody is no contact of theirs, and is not added by them.
  const other = await aGroup(world, [eleni, ioana]);
  expect((await add(elenis, other, ana)).status).toBe(409);
});

it('has room for so many people and no more', async () => {
  const others: TestTeacher[] = [];
  for (let number = 0; number < mostInGroup - 2; number += 1) others.push(await aTeacher(world));
  const id = await aGroup(world, [ana, ...others]);
  const late = await aTeacher(world);
  await aContact(world, ana, late);
  const full = await add(anas, id, eleni, late);
  expect([full.status, full.html.includes('do not fit')]).toEqual([409, true]);
  expect((await add(anas, id, eleni)).status).toBe(303);
  expect(await membersOf(id)).toHaveLength(mostInGroup);
});

it('takes a message or a leaving first, and never a message of somebody who has left', { tags: ['slow'] }, async () => {
  const by = (who: TestTeacher) => world.by(member(who));
  for (let round = 0; round < 20; round += 1) {
    const id = await aGroup(world, [ana, eleni]);
    const seen = await findConversation(by(eleni), id);
    if (!seen) throw new Error('Not found');
    const message = { id: newId<MessageId>(), body: `Round ${round}` };
    const [sent] = await Promise.all([sendMessage(by(eleni), seen, message), leaveGroup(by(eleni), seen)]);
    const kept = await world.db.selectFrom('message').select('id').where('id', '=', message.id).execute();
    expect([kept.length === 1, await membersOf(id)]).toEqual([sent.ok, [ana.id]]);
    expect(await unreadOf(ana, id)).toBe(sent.ok ? 1 : 0);
  }
});

it('adds somebody once when two add them at the same moment', async () => {
  await aContact(world, ana, ioana);
  await aContact(world, eleni, ioana);
  const id = await aGroup(world, [ana, eleni]);
  const people: readonly MemberId[] = [ioana.id];
  const adding = async (who: TestTeacher) => {
    const seen = await findConversation(world.by(member(who)), id);
    return seen && addToGroup(world.by(member(who)), seen, people);
  };
  const both = await Promise.all([adding(ana), adding(eleni)]);
  expect(both.map((one) => one?.ok)).toEqual([true, true]);
  expect(await membersOf(id)).toHaveLength(3);
});
