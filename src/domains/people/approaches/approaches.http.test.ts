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
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = start;
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
  'does not send a sixth %s that is nearly the same, says why, and lets one of their own words go',
  async (kind) => {
    await afterSending(5);
    const refused = await ways[kind]({ body: text, sendAnyway: 'yes' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('5 people already');
    expect(refused.html).toContain('A program has compared');
    expect(refused.html).toContain(text);
    expect(refused.html).not.toContain('name="sendAnyway"');
    expect(await eventsOf(world, sender.id)).toContain('approach.refused');
    expect((await ways[kind]({ body: own })).status).toBe(303);
  },
);

it('counts a refused form once, however often it is sent', async () => {
  await afterSending(5);
  const person = await aTeacher(world);
  const form = { idempotencyKey: newId(), body: text };
  for (const _again of [1, 2, 3]) await browser.post(messages.withMember(person.id), form);
  const { refused } = await world.db
    .selectFrom('approach')
    .select(({ fn }) => fn.countAll<number>().as('refused'))
    .where('outcome', '=', 'refused')
    .where('member_id', '=', sender.id)
    .executeTakeFirstOrThrow();
  expect(Number(refused)).toBe(1);
});

it('lets nobody new be written to for a day after ten tries, and those who know each other talk on', {
  tags: ['slow'],
}, async () => {
  const friend = await aTeacher(world, { country: 'GR' });
  const begun = await browser.post(messages.withMember(friend.id), { idempotencyKey: newId(), body: own });
  await afterSending(5);
  for (let tried = 0; tried < 5; tried += 1) expect((await ways.message({ body: text })).status).toBe(409);
  const paused = await ways.request({ body: text });
  expect(paused.status).toBe(429);
  expect(paused.html).toContain('For a day you cannot write');
  expect(paused.html).toContain('24 November 2026');
  for (const way of all) expect((await way({ body: own })).status).toBe(429);
  const talk = await browser.post(begun.location ?? '', { idempotencyKey: newId(), body: 'See you on Monday.' });
  expect(talk.status).toBe(303);
  world.now = daysAfter(start, 1);
  expect((await ways.message({ body: own })).status).toBe(303);
});

it('refuses an eleventh within a week, and forgets what is older than a month', { tags: ['slow'] }, async () => {
  for (const day of [0, 1.5, 3]) {
    world.now = daysAfter(start, day);
    await afterSending(day === 3 ? 2 : 4);
  }
  expect((await ways.message({ body: text, sendAnyway: 'yes' })).status).toBe(409);
  world.now = daysAfter(start, 8);
  expect((await ways.message({ body: text })).status).toBe(303);
  await sweepApproaches(world.db, { now: daysAfter(start, 31), most: 1000 });
  const left = await world.db.selectFrom('approach').select('made_at').where('member_id', '=', sender.id).execute();
  expect(left.every(({ made_at }) => made_at > daysAfter(start, 1))).toBe(true);
  expect(left).not.toEqual([]);
});
