import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aConversation } from '#test/builders/talk.ts';
import { hideContent } from '#test/hide-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { findConversation, findMessage } from './access.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let third: TestTeacher;
let conversation: ConversationId;
let message: MessageId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ana, eleni, third] = [await aTeacher(world), await aTeacher(world), await aTeacher(world)];
  ({ conversation, message } = await aConversation(world, eleni, ana));
});

const member = (teacher: TestTeacher): Actor => ({ ...teacher, verified: true, confirmed: true });
const find = (teacher: TestTeacher) => findConversation(world.by(member(teacher)), conversation);
const block = (one: TestTeacher, other: TestTeacher) =>
  world.db.insertInto('block').values({ member_id: one.id, blocked_id: other.id, since: world.now }).execute();
const isOpen = async () => [(await find(ana))?.open, (await find(eleni))?.open];

it('a conversation is found by its two participants only', async () => {
  const { conversation: other } = await aConversation(world, third, ana);
  expect(await find(ana)).toMatchObject({ id: conversation, other: { id: eleni.id } });
  expect(await find(eleni)).toMatchObject({ id: conversation, other: { id: ana.id } });
  expect(await find(third)).toBeUndefined();
  expect(await findConversation(world.by(member(eleni)), other)).toBeUndefined();
});

it('stays open when one of the two has blocked, or is blocked by, a third person', async () => {
  for (const one of [ana, eleni]) {
    await block(one, third);
    await block(third, one);
  }
  expect(await isOpen()).toEqual([true, true]);
});

it('is closed to both where either has blocked the other', async () => {
  await block(ana, eleni);
  expect(await isOpen()).toEqual([false, false]);
});

it('is closed for the remaining participant, where the other account is suspended or gone', async () => {
  await world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', eleni.id).execute();
  expect((await find(ana))?.open).toBe(false);
  await world.db.deleteFrom('conversation_member').where('member_id', '=', eleni.id).execute();
  expect(await find(ana)).toMatchObject({ other: undefined, open: false });
});

it('a message is found by the two participants only, hidden or not', async () => {
  await aConversation(world, third, ana);
  const seen = (actor: Actor, id: string = message) => findMessage(world.by(actor), id);
  for (const one of [ana, eleni]) expect(await seen(member(one))).toMatchObject({ id: message, hidden: false });
  expect(await seen(member(third))).toBeUndefined();
  expect(await seen({ kind: 'guest' })).toBeUndefined();
  for (const id of ['x', newId<string>()]) expect(await seen(member(ana), id)).toBeUndefined();
  await hideContent(world, 'message', message);
  expect(await seen(member(ana))).toMatchObject({ hidden: true });
});
