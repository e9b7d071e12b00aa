import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutesAfter } from '#kernel/days.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aConversation, aGroup } from '#test/builders/talk.ts';
import { hideContent } from '#test/hide-content.ts';
import { openWorld, type World } from '#test/world.ts';
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

async function write(browser: Browser, body: string, { where = conversation, quotes = '' } = {}): Promise<MessageId> {
  world.now = minutesAfter(world.now, 1);
  const id = newId<MessageId>();
  await browser.post(paths.conversation(where), { idempotencyKey: id, body, quotes });
  return id;
}
const placesIn = (html: string) => [...html.matchAll(/\?around=([0-9a-f-]{36})/g)].map(([, id]) => id);
const find = async (browser: Browser, q: string) => placesIn((await browser.get(paths.search(q))).html);

it('finds words without accents, by their beginnings, all of them, the newest first', async () => {
  const first = await write(anas, 'Το παιχνίδι στην αυλή: la rayuela');
  const second = await write(elenis, 'Más rayuelas en la AULA');
  expect(await find(anas, 'rayuela')).toEqual([second, first]);
  expect(await find(elenis, 'mas aula')).toEqual([second]);
  expect(await find(elenis, 'παιχνιδι')).toEqual([first]);
  expect(await find(anas, 'rayuela garden')).toEqual([]);
  expect((await anas.get(paths.search('x'))).html).toContain('Type at least two letters.');
});

it('finds nothing of others, nor what is hidden, removed or from before somebody came', {
  tags: ['slow'],
}, async () => {
  const stranger = await aTeacher(world);
  const strangers = await world.signedIn(stranger);
  await write(anas, 'kaleidoscope of two');
  expect(await find(strangers, 'kaleidoscope')).toEqual([]);
  const hidden = await write(anas, 'telescope');
  await hideContent(world, 'message', hidden);
  const removed = await write(anas, 'periscope');
  await anas.post(paths.removal(conversation, removed));
  for (const word of ['telescope', 'periscope']) expect(await find(elenis, word), word).toEqual([]);
  const group = await aGroup(world, [ana, eleni]);
  await write(anas, 'stethoscope', { where: group });
  world.now = minutesAfter(world.now, 1);
  await aContact(world, ana, stranger);
  await anas.post(paths.groupPeople(group), { people: [stranger.id] });
  expect(await find(strangers, 'stethoscope')).toEqual([]);
  expect(await find(elenis, 'stethoscope')).toHaveLength(1);
});

it('finds a message by what it says since it was changed', async () => {
  const id = await write(anas, 'Tuesday');
  await anas.post(paths.edit(conversation, id), { idempotencyKey: newId(), body: 'Wednesday' });
  expect([await find(elenis, 'tuesday'), await find(elenis, 'wednesday')]).toEqual([[], [id]]);
});

it('opens a message far back among those around it, from a quote too', { tags: ['slow'] }, async () => {
  const early = await write(anas, 'The very first plan');
  for (let count = 0; count < 60; count += 1) await write(elenis, `Word ${count} of many`);
  await write(elenis, 'As you said', { quotes: early });
  const newest = (await anas.get(paths.conversation(conversation))).html;
  expect(placesIn(newest)).toEqual([early]);
  const place = (await anas.get(paths.place(conversation, early))).html;
  for (const shown of [`id="message-${early}"`, 'Word 19 of many', 'Newest messages']) expect(place).toContain(shown);
  expect(place).not.toContain('Word 20 of many');
  const [foundAt] = await find(anas, 'very first');
  expect(foundAt).toBe(early);
});
