import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Reply } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { sweepApproaches } from './commands/sweep-approaches.ts';

let world: World;
let sender: TestTeacher;
let browser: Browser;
const start = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  world = await openWorld({ screensAll: true });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = start;
  // What the senders of the other tests wrote would be compared too.
  await world.db.deleteFrom('approach').execute();
  sender = await aTeacher(world);
  await world.db
    .updateTable('member_trust')
    .set({ verified_since: daysAfter(start, -30), posts: 10 })
    .where('member_id', '=', sender.id)
    .execute();
  browser = await world.signedIn(sender);
});

const text = 'We would like to film street games with a class of another country, from January on, and to show them.';
const own = 'Your idea about kites made my pupils laugh: they ask whether their grandmothers may join in, by video.';

const shared =
  'Our agency organises language holidays for school classes in spring, with a discount for every teacher who books before the end of the month.';
const sentences = [
  'Our kites fly above the harbour on windy days, and each has a tail of letters.',
  'Second class here; we read fairy tales aloud and draw the wolves that live in them.',
  'Physics with toys: my pupils measure how far a marble rolls on carpet and on wood.',
  'We sing in four voices and look for a choir that knows songs about rivers.',
  'In our garden grow eleven kinds of tomatoes, and we keep a diary of the weather.',
];

type Way = (fields: Readonly<Record<string, string>>) => Promise<Reply>;
/** Each writes to somebody new. */
const ways: Readonly<Record<'message' | 'request' | 'answer', Way>> = {
  async message({ body = '', ...more }) {
    const person = await aTeacher(world, { country: 'GR' });
    return browser.post(messages.withMember(person.id), { idempotencyKey: newId(), body, ...more });
  },
  async request({ body = '', ...more }) {
    const person = await aTeacher(world, { country: 'GR' });
    return browser.post(contacts.ask(person.id), { idempotencyKey: newId(), note: body, ...more });
  },
  async answer({ body = '', ...more }) {
    const author = await aTeacher(world, { country: 'GR' });
    const id = await anAdvert(world, author);
    return browser.post(adverts.answers(id), { idempotencyKey: newId(), body, seenBy: 'author', ...more });
  },
};
const all = Object.values(ways);
const kinds = Object.keys(ways) as readonly (keyof typeof ways)[];

/** So many people have been written the same, in turn by each way. */
async function afterSending(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const sent = await all[at % all.length]?.({ body: `${text} (${at})`, sendAnyway: 'yes' });
    expect(sent?.status).toBe(303);
  }
}

it.each(kinds)(
  'warns before a fourth %s that is nearly the same, side by side, and sends it all the same',
  async (kind) => {
    await afterSending(3);
    const warned = await ways[kind]({ body: text });
    expect(warned.status).toBe(409);
    expect(warned.html).toContain('nearly the same to 3 other people');
    expect(warned.html).toContain('name="sendAnyway" value="yes"');
    expect(warned.html).toMatch(/show them\. \(\d\)/);
    expect((await ways[kind]({ body: text, sendAnyway: 'yes' })).status).toBe(303);
  },
);

it.each(kinds)(
  'holds a fifth %s that is nearly the same, tells why and since when, and lets one of their own words go',
  async (kind) => {
    await afterSending(4);
    const sent = await ways[kind]({ body: text, sendAnyway: 'yes' });
    expect(sent.status).toBe(303);
    const held = await browser.follow(sent);
    expect(held.html).toContain('Your text waits for a person of your support service');
    expect(held.html).toContain('nearly the same as 4 texts');
    expect(held.html).toContain(text);
    expect(await eventsOf(world, sent.location?.split('/').at(-1)?.split('?')[0] ?? '')).toContain('held_text.held');
    expect((await ways[kind]({ body: own })).location).not.toContain('/held/');
  },
);

it('holds a form once, however often it is sent', async () => {
  await afterSending(4);
  const person = await aTeacher(world);
  const form = { idempotencyKey: newId(), body: text };
  for (const _again of [1, 2, 3]) expect((await browser.post(messages.withMember(person.id), form)).status).toBe(303);
  const held = await world.db.selectFrom('held_text').select('id').where('member_id', '=', sender.id).execute();
  expect(held).toEqual([{ id: form.idempotencyKey }]);
});

it('holds a text that three others have sent to people they do not know, and none in words of its own', async () => {
  for (let other = 0; other < 3; other += 1) {
    const one = await world.signedIn(await aTeacher(world));
    const reader = await aTeacher(world);
    const body = `${shared} Teacher ${other}`;
    const sent = await one.post(messages.withMember(reader.id), { idempotencyKey: newId(), body, sendAnyway: 'yes' });
    expect(sent.location).toContain('/messages/');
  }
  expect((await ways.message({ body: `Hello! ${shared}` })).location).toContain('/held/');
  expect((await ways.message({ body: own })).location).toContain('/messages/');
});

it.each([
  ['link', 'https://www.shop.example/Offer/?from=', 'the same link'],
  ['way to reach somebody', 'seller@shop.example #', 'the same address, number or account'],
])('warns of the third text with the same %s and holds the fifth, however it is worded', async (_what, ask, why) => {
  for (const [at, words] of sentences.entries()) {
    const body = `${words} ${ask}${at}`;
    if (at === 2) expect((await ways.message({ body })).html).toContain('a text that goes to many people');
    const sent = await ways.message({ body, sendAnyway: 'yes' });
    expect(sent.location).toContain(at < 4 ? '/messages/' : '/held/');
    if (at === 4) expect((await browser.follow(sent)).html).toContain(why);
  }
});

it('pauses for two days who is hardly ever answered, and not who has just written', { tags: ['slow'] }, async () => {
  const earlier = (at: number, answer: 'answered' | null) => ({
    ...({ id: newId(), member_id: sender.id, kind: 'message', outcome: 'sent', answer } as const),
    ...{ body: `Other words number ${at}`, made_at: daysAfter(start, -4) },
  });
  await world.db
    .insertInto('approach')
    .values(Array.from({ length: 10 }, (_, at) => earlier(at, null)))
    .execute();
  const paused = await ways.message({ body: own });
  expect(paused.status).toBe(429);
  expect(paused.html).toContain('Hardly anybody has answered');
  expect(paused.html).toContain('25 November 2026');
  world.now = daysAfter(start, 2);
  expect((await ways.message({ body: own })).status).toBe(303);
});

it('notes an answer for the first text that it answers', async () => {
  const reader = await aTeacher(world, { country: 'GR' });
  const begun = await browser.post(messages.withMember(reader.id), { idempotencyKey: newId(), body: own });
  const readers = await world.signedIn(reader);
  await readers.post(begun.location ?? '', { idempotencyKey: newId(), body: 'Yes, gladly.' });
  const rows = await world.db.selectFrom('approach').select('answer').where('member_id', '=', sender.id).execute();
  expect(rows).toEqual([{ answer: 'answered' }]);
});

it('lets nobody new be written to for a day after ten tries, and those who know each other talk on', {
  tags: ['slow'],
}, async () => {
  const friend = await aTeacher(world, { country: 'GR' });
  const begun = await browser.post(messages.withMember(friend.id), { idempotencyKey: newId(), body: own });
  await afterSending(5);
  for (let tried = 0; tried < 4; tried += 1) expect((await ways.message({ body: text })).location).toContain('/held/');
  const paused = await ways.request({ body: text });
  expect(paused.status).toBe(429);
  expect(paused.html).toContain('For a while you cannot write');
  expect(await eventsOf(world, sender.id)).toContain('approach.refused');
  expect(paused.html).toContain('24 November 2026');
  for (const way of all) expect((await way({ body: own })).status).toBe(429);
  const talk = await browser.post(begun.location ?? '', { idempotencyKey: newId(), body: 'See you on Monday.' });
  expect(talk.status).toBe(303);
  world.now = daysAfter(start, 1);
  expect((await ways.message({ body: own })).status).toBe(303);
});

it('holds a tenth within a week, and forgets what is older than a month', { tags: ['slow'] }, async () => {
  for (const day of [0, 1.5, 3]) {
    world.now = daysAfter(start, day);
    await afterSending(day === 0 ? 1 : 4);
  }
  expect((await ways.message({ body: text, sendAnyway: 'yes' })).location).toContain('/held/');
  world.now = daysAfter(start, 9);
  expect((await ways.message({ body: text, sendAnyway: 'yes' })).location).not.toContain('/held/');
  await sweepApproaches(world.db, { now: daysAfter(start, 31), most: 1000 });
  const left = await world.db.selectFrom('approach').select('made_at').where('member_id', '=', sender.id).execute();
  expect(left.every(({ made_at }) => made_at > daysAfter(start, 1))).toBe(true);
  expect(left).not.toEqual([]);
});
