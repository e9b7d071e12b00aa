import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import type { ConversationId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aConversation, aGroup } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { longestMessage } from './model.ts';
import { paths } from './paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let elenis: Browser;
let conversation: ConversationId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ana, eleni] = [await aTeacher(world, { givenName: 'Ana' }), await aTeacher(world, { givenName: 'Eleni' })];
  await aContact(world, ana, eleni);
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
  ({ conversation } = await aConversation(world, eleni, ana));
});

const type = (body: string, form: string = newId(), where = conversation) =>
  anas.post(paths.draft(where, form), { body });
const fieldOf = async (browser: Browser, where = conversation) =>
  /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec((await browser.get(paths.conversation(where))).html)?.[1];
const kept = async (where = conversation) => {
  const row = await world.db
    .selectFrom('conversation_member')
    .select('draft')
    .where('conversation_id', '=', where)
    .where('member_id', '=', ana.id)
    .executeTakeFirstOrThrow();
  return row.draft;
};

it('keeps what is typed for its writer alone, who finds it on another device and marked in the list', async () => {
  expect(JSON.parse((await type('We could meet on')).html)).toEqual({ savedAt: world.now.toISOString() });
  const telephone = await world.signedIn(ana);
  expect(await fieldOf(telephone)).toBe('We could meet on');
  expect((await telephone.get(paths.inbox())).html).toMatch(/Draft:<\/span> <bdi>We could meet on/);
  expect(await fieldOf(elenis)).toBe('');
  expect((await elenis.get(paths.inbox())).html).not.toContain('We could meet on');
});

it('keeps the newest of several, and nothing once the field is empty', async () => {
  await type('One');
  await type('Two');
  await type('Two');
  expect(await fieldOf(anas)).toBe('Two');
  await type(' \n ');
  expect(await kept()).toBeNull();
  expect((await anas.get(paths.inbox())).html).not.toContain('Draft:');
});

it('forgets it with the message, and keeps nothing that its form still saves afterwards', async () => {
  const form = newId();
  await type('On Monday', form);
  world.now = minutesAfter(world.now, 1);
  expect((await anas.post(paths.conversation(conversation), { idempotencyKey: form, body: 'On Monday.' })).status).toBe(
    303,
  );
  await type('On Monday', form);
  expect(await kept()).toBeNull();
  await type('And bring kites');
  expect(await kept()).toBe('And bring kites');
});

it('stays where the other one writes', async () => {
  await type('On Monday');
  world.now = minutesAfter(world.now, 1);
  await elenis.post(paths.conversation(conversation), { idempotencyKey: newId(), body: 'Or on Tuesday?' });
  expect(await kept()).toBe('On Monday');
});

it('refuses what is longer than a message, and keeps what was there', async () => {
  await type('Short');
  expect((await type('x'.repeat(longestMessage + 1))).status).toBe(422);
  expect((await type('Other', 'no key')).status).toBe(422);
  expect(await kept()).toBe('Short');
});

it('keeps nothing where nobody may write any more', async () => {
  await world.db.insertInto('block').values({ member_id: eleni.id, blocked_id: ana.id, since: world.now }).execute();
  expect((await type('Hello?')).status).toBe(409);
  expect(await kept()).toBeNull();
});

it('is kept in a group too, and gone with the one who leaves', async () => {
  const group = await aGroup(world, [eleni, ana]);
  await type('Which wind?', newId(), group);
  expect(await fieldOf(anas, group)).toBe('Which wind?');
  await anas.post(paths.leaveGroup(group));
  expect((await type('Which wind?', newId(), group)).status).toBe(404);
});
