import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as contacts } from '#domains/people/contacts/paths.ts';
import { paths as messages } from '#domains/talk/messages/paths.ts';
import { paths as adverts } from '#domains/work/adverts/paths.ts';
import { daysAfter } from '#kernel/days.ts';
import type { MessageId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert } from '#test/builders/adverts.ts';
import { anOfficer, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aHeldText } from '#test/builders/talk.ts';
import { eventsOf } from '#test/events-of.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { paths } from '../paths.ts';
import { sweepHeld } from './commands/sweep-held.ts';

let world: World;
let sender: TestTeacher;
let reader: TestTeacher;
let senders: Browser;
let officers: Browser;
const body = 'We sing in four voices, and look for a choir that knows songs about rivers and harbours.';

beforeAll(async () => {
  world = await openWorld();
  officers = await world.signedIn(await anOfficer(world, { serves: 'ES' }));
});
afterAll(() => world.close());
beforeEach(async () => {
  sender = await aTeacher(world);
  reader = await aTeacher(world, { country: 'GR' });
  senders = await world.signedIn(sender);
});

const held = (more: Parameters<typeof aHeldText>[2] = {}) => aHeldText(world, { sender, reader }, { body, ...more });
const decide = (id: string, fields: Readonly<Record<string, string>>, by = officers) =>
  by.post(paths.decision(id), fields);
const release = { decision: 'release' };
const refusal = { decision: 'refuse', reason: 'advertising', words: 'It sells journeys to schools.' };
const stateOf = async (id: string) =>
  (await world.db.selectFrom('held_text').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const messagesOf = (id: string) =>
  world.db
    .selectFrom('message')
    .select(['body', 'author_account as by'])
    .where('id', '=', id as MessageId)
    .execute();

describe('its sender', () => {
  it('reads it whole with why it waits, and takes it back', async () => {
    const id = await held();
    expect((await senders.get(messages.inbox())).html).toContain('One of your texts waits');
    const page = await senders.get(paths.held(id));
    expect(page.html).toContain(body);
    expect(page.html).toContain('nearly the same as 6 texts');
    for (const _again of [1, 2]) expect((await senders.post(paths.withdrawal(id))).status).toBe(303);
    expect((await senders.get(paths.held(id))).html).toContain(body);
    expect(await stateOf(id)).toBe('withdrawn');
    expect((await decide(id, release)).status).toBe(409);
    expect(await messagesOf(id)).toEqual([]);
    expect((await senders.get(messages.inbox())).html).not.toContain('One of your texts waits');
    expect((await senders.get(paths.ownHeld())).html).toContain('Taken back');
  });

  it('can not take back what is decided', async () => {
    const id = await held();
    await decide(id, release);
    expect((await senders.post(paths.withdrawal(id))).status).toBe(409);
    expect(await stateOf(id)).toBe('released');
  });
});

describe('an officer', () => {
  it('of another country and another member find nothing', async () => {
    const id = await held();
    const greek = await world.signedIn(await anOfficer(world, { serves: 'GR' }));
    const other = await world.signedIn(reader);
    const nothing = await greek.get(paths.officeHeldText(newId()));
    expect((await greek.get(paths.officeHeldText(id))).status).toBe(nothing.status);
    expect((await decide(id, release, greek)).status).toBe(404);
    expect((await other.get(paths.held(id))).status).toBe(404);
    expect((await other.post(paths.withdrawal(id))).status).toBe(404);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('finds it in the queue, reads it beside the earlier ones, and the look is recorded', async () => {
    const id = await held();
    expect((await officers.get(paths.officeHeld())).html).toContain(paths.officeHeldText(id));
    expect((await officers.get('/office')).html).toContain(paths.officeHeldText(id));
    const page = await officers.get(paths.officeHeldText(id));
    expect(page.html).toContain(body);
    expect(page.html).toContain('An earlier text that is nearly the same');
    expect(await eventsOf(world, id)).toContain('held_text.looked');
  });

  it('is told what is missing in a refusal, and keeps what was typed', async () => {
    const id = await held();
    const wrong = await decide(id, { decision: 'refuse', reason: '', words: 'Short' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Choose a reason.');
    expect(wrong.html).toContain('Short');
    expect(await stateOf(id)).toBe('waiting');
  });

  it('refuses it: it is not sent, and its sender has a statement of reasons', async () => {
    const id = await held();
    for (const _again of [1, 2]) expect((await decide(id, refusal)).status).toBe(303);
    expect((await decide(id, release)).status).toBe(409);
    const mails = (await world.mailsTo(sender.email)).filter(({ subject }) => subject.includes('was not sent'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('It sells journeys to schools.');
    expect(mails[0]?.text).toContain('Advertising or selling');
    expect(await messagesOf(id)).toEqual([]);
    expect((await senders.get(paths.held(id))).html).toContain('Advertising or selling');
  });

  it('decides several of one sender at once, and none of another', async () => {
    const [one, two, three] = [await held(), await held(), await held()];
    const foreign = await aHeldText(world, { sender: await aTeacher(world), reader }, { body });
    const decided = await officers.post(paths.decision(one), { ...refusal, also: [two, foreign] });
    expect(decided.status).toBe(303);
    expect(await Promise.all([one, two, three, foreign].map(stateOf))).toEqual([
      'refused',
      'refused',
      'waiting',
      'waiting',
    ]);
    const mails = (await world.mailsTo(sender.email)).filter(({ subject }) => subject.includes('not sent'));
    expect(mails.map(({ subject }) => subject)).toEqual(['2 of your texts were not sent']);
    await officers.post(paths.decision(three), release);
    await officers.post(paths.decision(foreign), release);
    await world.settle();
    expect(await wrongWaits(world)).toEqual([]);
  });
});

describe('what is released', () => {
  it('arrives once as a message, as its sender wrote it, without what was warned or counted', async () => {
    const id = await held();
    for (const _again of [1, 2]) expect((await decide(id, release)).status).toBe(303);
    await world.settle();
    expect(await messagesOf(id)).toEqual([{ body, by: sender.id }]);
    const readers = await world.signedIn(reader);
    expect((await readers.get(messages.inbox())).html).toContain('We sing in four voices');
    expect((await senders.get(paths.held(id))).html).toContain('Your text has been sent');
    expect(await eventsOf(world, id)).toEqual(expect.arrayContaining(['held_text.released']));
  });

  it('arrives as a contact request', async () => {
    const id = await held({ kind: 'request' });
    await decide(id, release);
    await world.settle();
    const readers = await world.signedIn(reader);
    expect((await readers.get(contacts.contacts())).html).toContain('We sing in four voices');
  });

  it('arrives as an answer to an advert', async () => {
    const advert = await anAdvert(world, reader);
    const id = await held({ kind: 'answer', advert });
    await decide(id, release);
    await world.settle();
    const readers = await world.signedIn(reader);
    expect((await readers.get(adverts.answer(id))).html).toContain('We sing in four voices');
  });

  it.each([
    [
      'was blocked',
      () => world.db.insertInto('block').values({ member_id: reader.id, blocked_id: sender.id, since: world.now }),
    ],
    [
      'is suspended',
      () => world.db.updateTable('account').set({ suspended_at: world.now }).where('id', '=', sender.id),
    ],
    [
      'has no confirmed address',
      () => world.db.updateTable('account').set({ email_confirmed_at: null }).where('id', '=', sender.id),
    ],
  ])('is not sent where its sender %s meanwhile, and is not lost', async (_what, change) => {
    const id = await held();
    await change().execute();
    await decide(id, release);
    await world.settle();
    expect(await messagesOf(id)).toEqual([]);
    expect(await stateOf(id)).toBe('undelivered');
  });

  it('goes on in a talk that its reader has begun meanwhile', async () => {
    const id = await held();
    const readers = await world.signedIn(reader);
    await readers.post(messages.withMember(sender.id), {
      idempotencyKey: newId(),
      body: 'May I ask about your choir?',
    });
    await decide(id, release);
    await world.settle();
    expect(await messagesOf(id)).toEqual([{ body, by: sender.id }]);
    expect(await stateOf(id)).toBe('released');
  });
});

it('goes half a year after the decision, and never while it waits', async () => {
  const [decided, waits] = [await held(), await held()];
  await decide(decided, refusal);
  await sweepHeld(world.db, { now: daysAfter(world.now, 182), most: 100 });
  expect(await stateOf(decided)).toBe('refused');
  await sweepHeld(world.db, { now: daysAfter(world.now, 184), most: 100 });
  const left = await world.db.selectFrom('held_text').select('id').where('member_id', '=', sender.id).execute();
  expect(left).toEqual([{ id: waits }]);
});
