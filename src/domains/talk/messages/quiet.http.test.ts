import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import type { ConversationId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aConversation, aGroup } from '#test/builders/talk.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
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
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));
beforeEach(async () => {
  [ana, eleni] = [await aTeacher(world, { givenName: 'Ana' }), await aTeacher(world, { givenName: 'Eleni' })];
  await aContact(world, ana, eleni);
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
  ({ conversation } = await aConversation(world, eleni, ana));
});

const later = () => {
  world.now = minutesAfter(world.now, 1);
};
const write = async (browser: Browser, body: string, where = conversation) => {
  later();
  expect((await browser.post(paths.conversation(where), { idempotencyKey: newId(), body })).status).toBe(303);
};
const choose = (browser: Browser, at: string, on: 'yes' | 'no') => browser.post(at, { on });
const bar = async (browser: Browser) =>
  /Messages(?:, \d+ conversations? with something new)?/.exec((await browser.get('/desk')).html)?.[0];
const threadOf = async (browser: Browser, where = conversation) => {
  later();
  return (await browser.get(paths.conversation(where))).html;
};
const isListed = async (browser: Browser, at: string) =>
  (await browser.get(at)).html.includes(paths.newest(conversation));

it('tells nothing of new messages in what is muted, but in the list', async () => {
  expect((await choose(anas, paths.muting(conversation), 'yes')).said).toBe('messages.muted');
  await write(elenis, 'Are you there?');
  expect(await bar(anas)).toBe('Messages');
  expect(await wrongWaits(world)).toEqual([]);
  expect((await anas.get(paths.inbox())).html).toMatch(/Are you there\?[\s\S]*Muted[\s\S]*1 new/);
  await choose(anas, paths.muting(conversation), 'no');
  expect(await bar(anas)).toContain('1 conversation');
});

it('puts a conversation away until somebody writes in it', async () => {
  expect((await choose(anas, paths.archiving(conversation), 'yes')).said).toBe('messages.archived');
  expect([await isListed(anas, paths.inbox()), await isListed(anas, paths.archived())]).toEqual([false, true]);
  expect(await isListed(elenis, paths.inbox())).toBe(true);
  await write(elenis, 'Something new');
  expect([await isListed(anas, paths.inbox()), await isListed(anas, paths.archived())]).toEqual([true, false]);
});

it('leaves away what is muted too, until it is taken back', async () => {
  await choose(anas, paths.muting(conversation), 'yes');
  await choose(anas, paths.archiving(conversation), 'yes');
  await write(elenis, 'Something new');
  expect(await isListed(anas, paths.inbox())).toBe(false);
  await choose(anas, paths.archiving(conversation), 'no');
  expect(await isListed(anas, paths.inbox())).toBe(true);
});

it('shows below the last message whether it was read', async () => {
  await write(anas, 'Shall we?');
  expect(await threadOf(anas)).not.toContain('talk-read');
  await threadOf(elenis);
  expect(await threadOf(anas)).toMatch(/<p class="talk-read">Read<\/p>/);
  await write(anas, 'And another');
  expect(await threadOf(anas)).not.toContain('talk-read');
});

it('names in a group who has read it', { tags: ['slow'] }, async () => {
  const paul = await aTeacher(world, { givenName: 'Paul' });
  const group = await aGroup(world, [ana, eleni, paul]);
  await write(anas, 'For all of us', group);
  await threadOf(elenis, group);
  expect(await threadOf(anas, group)).toContain('Read by Eleni<');
  await threadOf(await world.signedIn(paul), group);
  expect(await threadOf(anas, group)).toContain('Read by Eleni, Paul');
});

it.each(['the reader', 'the writer'] as const)('shows no marks where %s has switched them off', async (who) => {
  const off = who === 'the reader' ? elenis : anas;
  await write(anas, 'Shall we?');
  await threadOf(elenis);
  expect((await off.post(paths.settings(), {})).said).toBe('messages.settings');
  expect(await threadOf(anas)).not.toContain('talk-read');
  expect((await off.get(paths.settings())).html).not.toMatch(/name="readMarks"[^>]*checked/);
  // What was read meanwhile is not told later either.
  await write(anas, 'Really?');
  await threadOf(elenis);
  await off.post(paths.settings(), { readMarks: 'yes' });
  expect((await threadOf(anas)).includes('talk-read')).toBe(who === 'the writer');
});
