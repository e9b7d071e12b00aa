import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Member } from '#kernel/actor.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { ConversationId, MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aCase, aConversation, aGroup } from '#test/builders/talk.ts';
import { hideContent } from '#test/hide-content.ts';
import { threadAt } from '#test/thread-at.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { findConversation, findMessage } from './access.ts';
import { editMessage } from './commands/edit-message.ts';
import { sweepFormerWords } from './commands/sweep-former-words.ts';
import { messageContent } from './content.ts';
import { daysOfFormerWords, minutesToEdit } from './model.ts';
import { paths } from './paths.ts';
import { changeRoutes } from './routes/changes.tsx';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let elenis: Browser;
let conversation: ConversationId;
/** Of eleni. */
let message: MessageId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));
beforeEach(async () => {
  [ana, eleni] = [await aTeacher(world, { givenName: 'Ana' }), await aTeacher(world, { givenName: 'Eleni' })];
  await aContact(world, ana, eleni);
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
  ({ conversation, message } = await aConversation(world, eleni, ana));
});

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const edit = (browser: Browser, body: string, which: MessageId = message) =>
  browser.post(paths.edit(conversation, which), { idempotencyKey: newId(), body });
const threadOf = async (browser: Browser) => (await browser.get(paths.conversation(conversation))).html;
const later = (minutes: number) => {
  world.now = minutesAfter(world.now, minutes);
};

it('answers a message with its first words, which lead to it', async () => {
  const asked = await anas.get(paths.quote(conversation, message).split('#')[0] ?? '');
  expect(asked.html).toContain(`name="quotes" value="${message}"`);
  const fields = { idempotencyKey: newId<MessageId>(), body: 'In January, yes', quotes: message };
  expect((await anas.post(paths.conversation(conversation), fields)).status).toBe(303);
  expect(await threadOf(elenis)).toMatch(
    /blockquote[^>]*>[\s\S]*#message-[\s\S]*Shall we begin in January\?[\s\S]*In January, yes/,
  );
  const wrong = await anas.post(paths.conversation(conversation), { ...fields, idempotencyKey: newId(), body: ' ' });
  expect([wrong.status, wrong.html.includes(`name="quotes" value="${message}"`)]).toEqual([422, true]);
});

it('quotes no message of another conversation, and none that the reader does not read', {
  tags: ['slow'],
}, async () => {
  const stranger = await aTeacher(world);
  const other = await aConversation(world, stranger, ana);
  const fields = { idempotencyKey: newId(), body: 'Look', quotes: other.message };
  await anas.post(paths.conversation(conversation), fields);
  const kept = await world.db.selectFrom('message').select('quotes_id').where('body', '=', 'Look').executeTakeFirst();
  expect(kept?.quotes_id).toBeNull();
  // A newcomer of a group does not read in a quote what was written before they came.
  const group = await aGroup(world, [ana, eleni]);
  const early = newId<MessageId>();
  await anas.post(paths.conversation(group), { idempotencyKey: early, body: 'A word among two' });
  later(1);
  await aContact(world, ana, stranger);
  await anas.post(paths.groupPeople(group), { people: [stranger.id] });
  later(1);
  await elenis.post(paths.conversation(group), { idempotencyKey: newId(), body: 'I agree', quotes: early });
  const { html } = await (await world.signedIn(stranger)).get(paths.conversation(group));
  expect(html).toContain('I agree');
  expect(html).not.toContain('A word among two');
});

it('is changed by its author for a quarter of an hour, says so, and keeps its former words for cases', async () => {
  expect((await edit(anas, 'Not mine')).status).toBe(404);
  const done = await edit(elenis, 'Shall we begin in February?');
  expect([done.status, done.said]).toEqual([303, 'messages.edited']);
  expect((await edit(elenis, 'Shall we begin in February?')).status).toBe(303);
  const html = await threadOf(anas);
  expect(html).toContain('Shall we begin in February?');
  expect(html).toContain('· edited');
  expect(html).not.toContain('in January');
  const around = await messageContent.surroundings?.(world.db, message, 5);
  expect(around?.map(({ body }) => body)).toEqual(['Shall we begin in January?', 'Shall we begin in February?']);
  const wrong = await edit(elenis, ' ');
  expect(wrong.status).toBe(422);
  later(minutesToEdit + 1);
  const late = await edit(elenis, 'Shall we begin in March?');
  expect([late.status, late.html.includes('Shall we begin in March?')]).toEqual([409, true]);
});

it('stays as screening has read it, where it is the first one to a stranger', async () => {
  const stranger = await aTeacher(world);
  const at = threadAt(await anas.post(`/people/${stranger.id}/messages`, { idempotencyKey: newId(), body: 'Hello!' }));
  conversation = at.split('/').at(-1) as ConversationId;
  const { id } = await world.db
    .selectFrom('message')
    .select('id')
    .where('conversation_id', '=', conversation)
    .executeTakeFirstOrThrow();
  expect((await edit(anas, 'Buy my toys', id)).status).toBe(409);
  const strangers = await world.signedIn(stranger);
  await strangers.post(at, { idempotencyKey: newId(), body: 'Hello too!' });
  expect((await edit(anas, 'Hello you!', id)).status).toBe(303);
});

it('is removed by its author, once, and then read by nobody', async () => {
  const remove = (browser: Browser) => browser.post(paths.removal(conversation, message));
  await anas.post(paths.conversation(conversation), { idempotencyKey: newId(), body: 'Yes', quotes: message });
  expect((await remove(anas)).status).toBe(404);
  expect([(await remove(elenis)).said, (await remove(elenis)).said]).toEqual(['messages.removed', 'messages.removed']);
  for (const browser of [anas, elenis]) {
    const html = await threadOf(browser);
    expect(html).toContain('Removed by its author');
    expect(html).not.toContain('in January');
  }
  expect((await anas.get(`/report/message/${message}`)).status).toBe(404);
  expect((await edit(elenis, 'Back again')).status).toBe(409);
});

it('is not changed or removed while the support service hides it', async () => {
  await hideContent(world, 'message', message);
  expect((await edit(elenis, 'Something milder')).status).toBe(409);
  expect((await elenis.post(paths.removal(conversation, message))).status).toBe(404);
});

it('keeps for a case what was read, whether a report or a change comes first', { tags: ['slow'] }, async () => {
  const by = world.by(member(eleni));
  for (let round = 0; round < 8; round += 1) {
    const own = newId<MessageId>();
    await world.db
      .insertInto('message')
      .values({
        ...{ id: own, conversation_id: conversation, author_account: eleni.id },
        ...{ body: `A threat ${round}`, sent_at: world.now },
      })
      .execute();
    const [where, seen] = [await findConversation(by, conversation), await findMessage(by, own)];
    if (!where || !seen) throw new Error('Not found');
    const [, reported] = await Promise.all([
      editMessage(by, where, seen, `A kind word ${round}`),
      anas.post(`/report/message/${own}`, {
        idempotencyKey: newId(),
        reason: 'other',
        explanation: 'It was a threat',
      }),
    ]);
    expect(reported.status).toBe(303);
    const lines = (await messageContent.surroundings?.(world.db, own, 5)) ?? [];
    expect(lines.map(({ body }) => body)).toEqual(
      expect.arrayContaining([`A threat ${round}`, `A kind word ${round}`]),
    );
  }
});

it('goes for good after its time, with its former words', async () => {
  await edit(elenis, 'Shall we begin in May?');
  await elenis.post(paths.removal(conversation, message));
  const sweep = (days: number) => sweepFormerWords(world.db, { now: daysAfter(world.now, days), most: 100 });
  await sweep(daysOfFormerWords - 1);
  const left = () => world.db.selectFrom('message').select('id').where('id', '=', message).execute();
  expect(await left()).toHaveLength(1);
  await sweep(daysOfFormerWords + 1);
  expect(await left()).toEqual([]);
  const versions = world.db.selectFrom('message_version').select('id').where('message_id', '=', message);
  expect(await versions.execute()).toEqual([]);
});

it('stays after its time while a case about it is open, with its former words', async () => {
  await edit(elenis, 'Shall we begin in May?');
  const caseId = await aCase(world, message, { eleni, ana });
  await elenis.post(paths.removal(conversation, message));
  const sweep = () => sweepFormerWords(world.db, { now: daysAfter(world.now, daysOfFormerWords + 1), most: 100 });
  expect(await sweep()).toBe(0);
  await world.db
    .updateTable('conduct_case')
    .set({ state: 'decided', decided_at: world.now })
    .where('id', '=', caseId)
    .execute();
  expect(await sweep()).toBeGreaterThan(0);
});

it('is removed by somebody who writes to nobody at present', async () => {
  const { openTo } = changeRoutes.find(({ path }) => path.endsWith('/removal')) ?? {};
  expect(openTo).toBe('silenced');
});
