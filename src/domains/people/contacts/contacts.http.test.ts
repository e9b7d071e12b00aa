import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { aContact, anOfficer, aPupil, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aContactRequest } from '#test/builders/talk.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { findRequest } from './access.ts';
import { acceptContact } from './commands/accept-contact.ts';
import { declineRequest } from './commands/decline-request.ts';
import { withdrawRequest } from './commands/withdraw-request.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));

const note = 'We both teach ten-year-olds and would like to film street games.';
const ask = (browser: Browser, to: TestTeacher, fields: Record<string, string> = {}) =>
  browser.post(`/people/${to.id}/contact`, { idempotencyKey: newId(), note, ...fields });
const things = [
  'kites',
  'rivers',
  'bread',
  'stars',
  'songs',
  'bees',
  'coins',
  'snow',
  'maps',
  'shoes',
  'clocks',
  'trains',
  'masks',
];
/** No two are alike: in which order they arrive, nobody knows. */
const noteNumber = (at: number) => `${things[at]} `.repeat(10);
const contactsOf = async (one: TestTeacher) =>
  (await world.db.selectFrom('contact').select('other_id').where('member_id', '=', one.id).execute()).map(
    (row) => row.other_id,
  );
const requests = (from: TestTeacher) =>
  world.db.selectFrom('contact_request').selectAll().where('from_id', '=', from.id).orderBy('asked_at').execute();

async function two(options: Parameters<typeof aTeacher>[1] = {}) {
  const one = await aTeacher(world, { givenName: 'One', ...options });
  const other = await aTeacher(world, { givenName: 'Other', country: 'GR' });
  return { one, other, ones: await world.signedIn(one), others: await world.signedIn(other) };
}
async function asked() {
  const both = await two();
  await ask(both.ones, both.other);
  const request = (await requests(both.one))[0];
  if (!request) throw new Error('not asked');
  return { ...both, request: request.id };
}

it('asks, tells, accepts, tells, and both are contacts', { tags: ['slow'] }, async () => {
  const { one, other, ones, others, request } = await asked();
  expect((await world.mailsTo(other.email)).map(({ subject }) => subject)).toEqual([
    'One López would like to be your contact',
  ]);
  const list = await others.get('/contacts');
  expect(list.html).toContain(note);
  expect(list.queries).toBeLessThanOrEqual(8);
  expect((await others.get(`/people/${one.id}`)).html).toContain('would like to be your contact');
  expect((await others.post(`/contacts/requests/${request}/acceptance`)).location).toBe('/contacts');
  expect(await contactsOf(one)).toEqual([other.id]);
  expect(await contactsOf(other)).toEqual([one.id]);
  expect((await ones.get('/contacts')).html).toContain('Other López');
  expect((await world.mailsTo(one.email)).map(({ subject }) => subject)).toEqual(['Other López is now your contact']);
  expect(await ask(ones, other)).toMatchObject({ location: `/people/${other.id}`, said: 'contacts.asked' });
  expect(await requests(one)).toHaveLength(1);
});

it('tells by mail that somebody asks, but not what a person is called whom nobody has verified', async () => {
  const { one, other, ones, others } = await two({ givenName: 'Win Cash', state: 'waiting' });
  await ask(ones, other);
  const [mail] = await world.mailsTo(other.email);
  expect(mail?.subject).toBe('Somebody would like to be your contact');
  expect(mail?.text).toContain('say yes or no');
  expect(mail?.text).not.toContain('Win');
  const [request] = await requests(one);
  expect((await others.get('/notifications')).html).toContain('Win Cash');
  await others.post(`/contacts/requests/${request?.id}/acceptance`);
  expect((await world.mailsTo(one.email)).map(({ subject }) => subject)).toEqual(['Other López is now your contact']);
});

it('accepts once, however often and however fast', async () => {
  const { one, others, request } = await asked();
  const answers = await Promise.all([1, 2, 3, 4].map(() => others.post(`/contacts/requests/${request}/acceptance`)));
  expect(answers.map(({ location }) => location)).toEqual(Array(4).fill('/contacts'));
  expect(await contactsOf(one)).toHaveLength(1);
  const events = await world.db
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', request)
    .where('verb', '=', 'contact.accepted')
    .execute();
  expect(events).toHaveLength(1);
});

it('answers one request and leaves the others as they are', async () => {
  const { one, other, ones, others, request } = await asked();
  for (const who of [await aTeacher(world), await aTeacher(world)]) await ask(await world.signedIn(who), other);
  await ask(ones, await aTeacher(world));
  const open = { contact_request: 'id' };
  const before = await othersIn(world, open, request);
  await others.post(`/contacts/requests/${request}/acceptance`);
  expect(await othersIn(world, open, request)).toEqual(before);
  const third = await aTeacher(world, { country: 'GR' });
  await ask(ones, third);
  const next = (await requests(one)).find((row) => row.to_id === third.id)?.id ?? '';
  const later = await othersIn(world, open, next);
  await (await world.signedIn(third)).post(`/contacts/requests/${next}/declination`);
  expect(await othersIn(world, open, next)).toEqual(later);
});

it('answers what is true now: nothing withdrawn is accepted, and nothing accepted is withdrawn or declined', async () => {
  const { one, other, ones, others, request } = await asked();
  const [asker, answerer] = [one, other].map((who) => ({ ...who, verified: true, confirmed: true }));
  if (!asker || !answerer) throw new Error();
  const [seen, seenByAsker] = [
    await findRequest(world.by(answerer), request),
    await findRequest(world.by(asker), request),
  ];
  if (!seen || !seenByAsker) throw new Error('The request is not seen.');
  await ones.post(`/contacts/requests/${request}/withdrawal`);
  expect(await acceptContact(world.by(answerer), seen)).toEqual(refuse('closed'));
  expect(await contactsOf(one)).toEqual([]);
  await world.db
    .updateTable('contact_request')
    .set({ state: 'open', answered_at: null })
    .where('id', '=', request)
    .execute();
  await others.post(`/contacts/requests/${request}/acceptance`);
  expect(await withdrawRequest(world.by(asker), seenByAsker)).toEqual(refuse('closed'));
  expect(await declineRequest(world.by(answerer), seen)).toEqual(refuse('closed'));
  expect((await requests(one))[0]?.state).toBe('accepted');
  // The same answer, from a page that was opened before.
  expect(await acceptContact(world.by(answerer), seen)).toEqual(ok('contact'));
});

it('makes one contact of two who ask each other at the same moment', { tags: ['slow'] }, async () => {
  for (let round = 0; round < 5; round += 1) {
    const { one, other, ones, others } = await two();
    const answers = await Promise.all([ask(ones, other), ask(others, one)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await contactsOf(one)).toEqual([other.id]);
    expect(await contactsOf(other)).toEqual([one.id]);
    expect([...(await requests(one)), ...(await requests(other))].map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
    ]);
  }
});

it('declines in silence, and lets the same person ask again', async () => {
  const { one, other, ones, others, request } = await asked();
  await others.post(`/contacts/requests/${request}/declination`);
  await others.post(`/contacts/requests/${request}/declination`);
  expect((await requests(one))[0]?.state).toBe('declined');
  expect((await others.post(`/contacts/requests/${request}/acceptance`)).location).toBe('/contacts?closed=yes');
  expect(await contactsOf(one)).toEqual([]);
  expect(await world.mailsTo(one.email)).toEqual([]);
  expect((await ask(ones, other)).status).toBe(303);
  expect((await requests(one)).map(({ state }) => state).toSorted()).toEqual(['declined', 'open']);
});

it('withdraws, which only the one who asked can do', async () => {
  const { one, ones, others, request } = await asked();
  expect((await others.post(`/contacts/requests/${request}/withdrawal`)).location).toBe('/contacts?closed=yes');
  expect((await ones.post(`/contacts/requests/${request}/acceptance`)).location).toBe('/contacts?closed=yes');
  expect((await ones.post(`/contacts/requests/${request}/declination`)).location).toBe('/contacts?closed=yes');
  expect((await requests(one))[0]?.state).toBe('open');
  for (const _ of ['sent', 'sent twice'])
    expect((await ones.post(`/contacts/requests/${request}/withdrawal`)).location).toBe('/contacts');
  expect((await requests(one))[0]?.state).toBe('withdrawn');
});

it.each([
  ['waiting', 3],
  ['verified', 10],
] as const)('lets a teacher who is %s ask %i people in a day, whatever comes together', async (state, limit) => {
  const { one, ones } = await two({ state });
  const others: TestTeacher[] = [];
  for (let number = 0; number < limit + 3; number += 1) others.push(await aTeacher(world));
  const answers = await Promise.all(others.map((other, at) => ask(ones, other, { note: noteNumber(at) })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(limit);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  expect(await requests(one)).toHaveLength(limit);
  const { html } = await ones.get(`/people/${(await aTeacher(world)).id}/contact`);
  expect([html.includes('href="/contacts"'), html.includes('name="note"')]).toEqual([true, false]);
  const before = world.now;
  world.now = new Date(before.getTime() + 24 * 3_600_000 + 1);
  expect((await ask(ones, await aTeacher(world))).status).toBe(303);
  world.now = before;
});

it('keeps at most fifty requests open', { tags: ['slow'] }, async () => {
  const { one, other, ones } = await two();
  for (let number = 0; number < 50; number += 1) {
    await aContactRequest({ ...world, now: new Date('2026-01-01') }, one, await aTeacher(world));
  }
  const answer = await ask(ones, other);
  expect([answer.status, answer.headers['retry-after']]).toEqual([429, '60']);
  expect(answer.html).toContain('Too many of your requests wait');
  const seen: string[] = [];
  for (let address: string | undefined = '/contacts'; address; ) {
    const page: { html: string } = await ones.get(address);
    seen.push(...[...page.html.matchAll(/requests\/([0-9a-f-]+)\/withdrawal/g)].map((match) => match[1] ?? ''));
    address = /rel="next" href="([^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen).toHaveLength(50);
  expect(new Set(seen).size).toBe(50);
  await ones.post(`/contacts/requests/${seen[0]}/withdrawal`);
  expect((await ask(ones, other)).status).toBe(303);
});

it('needs a confirmed address', async () => {
  const { other, ones, one } = await two({ confirmed: false });
  const { html } = await ones.get(`/people/${other.id}/contact`);
  expect([html.includes('Confirm your e-mail address'), html.includes('name="note"')]).toEqual([true, false]);
  const refused = await ask(ones, other);
  expect([refused.status, refused.html.includes('name="note"'), await requests(one)]).toEqual([409, true, []]);
});

it('counts a form that is sent twice once, and takes no id of another request', async () => {
  const { one, other, ones, others } = await two();
  const idempotencyKey = newId<string>();
  const answers = await Promise.all([1, 2, 3].map(() => ask(ones, other, { idempotencyKey })));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await requests(one)).toHaveLength(1);
  const third = await aTeacher(world);
  expect((await ask(others, third, { idempotencyKey })).status).toBe(409);
  expect((await ask(ones, third, { idempotencyKey: 'x' })).status).toBe(422);
});

it('ends everything by a block, and hides the blocker', async () => {
  const { one, other, ones, others, request } = await asked();
  await aContact(world, one, other);
  expect((await others.post(`/people/${one.id}/block`)).status).toBe(303);
  expect((await others.post(`/people/${one.id}/block`)).status).toBe(303);
  expect(await contactsOf(one)).toEqual([]);
  expect(await contactsOf(other)).toEqual([]);
  expect((await requests(one))[0]?.state).toBe('declined');
  expect((await others.post(`/contacts/requests/${request}/acceptance`)).location).toBe('/contacts?closed=yes');
  const missing = await ones.get(`/people/${newId()}`);
  for (const path of ['', '/contact', '/messages']) {
    const answer = await ones.get(`/people/${other.id}${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
  }
  expect((await ones.get(`/people/${other.id}`)).html.replace(/nonce="[^"]*"/g, '')).toBe(
    missing.html.replace(/nonce="[^"]*"/g, ''),
  );
  expect((await ask(ones, other)).status).toBe(404);
  expect((await ask(others, one)).status).toBe(409);
  expect((await others.get('/contacts')).html).toContain('Unblock');
  await others.post(`/people/${one.id}/unblock`);
  expect((await ones.get(`/people/${other.id}`)).status).toBe(200);
  expect((await others.post(`/people/${other.id}/block`)).status).toBe(303);
  expect(await world.db.selectFrom('block').selectAll().where('member_id', '=', other.id).execute()).toEqual([]);
});

it('adds no contact when one of the two blocks the other at the same moment', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { one, other, others, request } = await asked();
    await Promise.all([
      others.post(`/contacts/requests/${request}/acceptance`),
      others.post(`/people/${one.id}/block`),
    ]);
    expect(await contactsOf(one)).toEqual([]);
    expect(await contactsOf(other)).toEqual([]);
  }
});

it('is seen and answered by the two people only', async () => {
  const { other, request } = await asked();
  const strangers = [
    world.guest(),
    await world.signedIn(await aTeacher(world)),
    await world.signedIn(await aPupil(world, { teacher: other })),
    await world.signedIn(await anOfficer(world, { serves: 'GR' })),
  ];
  for (const stranger of strangers)
    for (const action of ['acceptance', 'declination', 'withdrawal'])
      expect((await stranger.post(`/contacts/requests/${request}/${action}`)).status).toBe(404);
  const [, member] = strangers;
  for (const id of ['x', newId<string>(), '00000000-0000-7000-8000-000000000000']) {
    expect((await member?.post(`/contacts/requests/${id}/acceptance`))?.status).toBe(404);
    expect((await member?.post(`/people/${id}/block`))?.status).toBe(404);
  }
});
