import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findPerson } from '#domains/people/profiles/access.ts';
import { daysAfter } from '#kernel/days.ts';
import { refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { aContact, anOfficer, aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aContactRequest, aConversation } from '#test/builders/talk.ts';
import { eventsOf } from '#test/events-of.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { wrongWaits } from '#test/wrong-waits.ts';
import { unblockPerson } from './commands/unblock-person.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(async () => expect(await wrongWaits(world)).toEqual([]));

const note = 'We both teach ten-year-olds and would like to film street games.';
const teacher = (givenName: string) => aTeacher(world, { givenName });
const asking = async (one: TestTeacher, other: TestTeacher, text = note) =>
  (await world.signedIn(one)).post(`/people/${other.id}/contact`, { idempotencyKey: newId(), note: text });
const contactsOf = async ({ id }: TestTeacher) =>
  (await world.db.selectFrom('contact').select('other_id').where('member_id', '=', id).execute()).map(
    (row) => row.other_id,
  );
const stateOf = async (request: string) =>
  (
    await world.db
      .selectFrom('contact_request')
      .select('state')
      .where('id', '=', request as never)
      .executeTakeFirst()
  )?.state;
const aBlock = (one: TestTeacher, other: TestTeacher) =>
  world.db.insertInto('block').values({ member_id: one.id, blocked_id: other.id, since: world.now }).execute();

describe('a request', () => {
  it('is asked once, and makes nobody a contact by being asked again', async () => {
    const [one, other] = [await teacher('One'), await teacher('Other')];
    expect((await asking(one, other)).status).toBe(303);
    expect((await asking(one, other)).status).toBe(303);
    const open = await world.db.selectFrom('contact_request').select('id').where('from_id', '=', one.id).execute();
    expect(open).toHaveLength(1);
    expect(await eventsOf(world, open[0]?.id ?? '')).toEqual(['contact.asked']);
    expect(await contactsOf(one)).toEqual([]);
  });

  it('gives back another text than the one that was sent, and does not say that it was', async () => {
    const [one, other] = [await teacher('One'), await teacher('Other')];
    await asking(one, other);
    const second = 'Another thing: we would rather write letters, in English or in French.';
    const again = await asking(one, other, second);
    expect(again.status).toBe(409);
    expect(again.html).toContain('You have sent a request to this person already');
    expect(again.html).toContain(`>${second}</textarea>`);
    await aContact(world, one, other);
    const late = await asking(one, other, second);
    expect(late.status).toBe(409);
    expect(late.html).toContain(`>${second}</textarea>`);
  });

  it('cannot be sent to oneself, nor before one’s address is confirmed, and says why', async () => {
    const one = await teacher('One');
    expect((await asking(one, one)).status).toBe(409);
    const new_ = await aTeacher(world, { confirmed: false });
    expect((await asking(new_, one)).html).toContain('Confirm your e-mail address, then send the request.');
  });

  it('is answered by its own id, of many that wait for the same teacher', async () => {
    const other = await teacher('Other');
    const requests: string[] = [];
    const askers = [await teacher('A'), await teacher('B'), await teacher('C')] as const;
    for (const asker of askers) requests.push(await aContactRequest(world, asker, other));
    const others = await world.signedIn(other);
    await others.post(`/contacts/requests/${requests[1]}/declination`);
    await others.post(`/contacts/requests/${requests[2]}/acceptance`);
    expect(await Promise.all(requests.map(stateOf))).toEqual(['open', 'declined', 'accepted']);
    expect(await eventsOf(world, requests[1] ?? '')).toEqual(['contact.declined']);
    const list = await others.get('/contacts');
    expect(list.html.match(/\/acceptance"/g)).toHaveLength(1);
    // The same answer once more succeeds; the person who asked cannot answer.
    expect((await others.post(`/contacts/requests/${requests[1]}/declination`)).location).toBe('/contacts');
    expect((await others.post(`/contacts/requests/${requests[2]}/acceptance`)).location).toBe('/contacts');
    const asker = await world.signedIn(askers[2]);
    expect((await asker.post(`/contacts/requests/${requests[2]}/acceptance`)).location).toBe('/contacts?closed=yes');
    expect(await eventsOf(world, requests[2] ?? '')).toEqual(['contact.accepted']);
    expect((await world.mailsTo(askers[2].email)).map(({ subject }) => subject)).toEqual([
      'Other López is now your contact',
    ]);
    expect(await world.mailsTo(askers[0].email)).toEqual([]);
  });

  it('is not answered by what either of the two has asked, or was asked by, somebody else', async () => {
    const [one, other, third] = [await teacher('One'), await teacher('Other'), await teacher('Third')];
    const fourth = await teacher('Fourth');
    const open = [
      await aContactRequest(world, third, other),
      await aContactRequest(world, other, fourth),
      await aContactRequest(world, one, third),
      await aContactRequest(world, fourth, one),
    ];
    expect((await asking(one, other)).status).toBe(303);
    const asked = await world.db.selectFrom('contact_request').select('state').where('to_id', '=', other.id).execute();
    expect(asked).toEqual([{ state: 'open' }, { state: 'open' }]);
    expect(await Promise.all(open.map(stateOf))).toEqual(Array(4).fill('open'));
    expect([await contactsOf(one), await contactsOf(other)]).toEqual([[], []]);
  });

  it('is not notified once it is withdrawn', async () => {
    const [one, other] = [await teacher('One'), await teacher('Other')];
    await asking(one, other);
    const open = await world.db.selectFrom('contact_request').select('id').where('from_id', '=', one.id).execute();
    await (await world.signedIn(one)).post(`/contacts/requests/${open[0]?.id}/withdrawal`);
    expect(await world.mailsTo(other.email)).toEqual([]);
  });

  it('is the last of thirty a day for a member whom the programme knows well', async () => {
    const [one, other] = [await teacher('One'), await teacher('Other')];
    const settled = { verified_since: daysAfter(world.now, -14), approved_projects: 1 };
    await world.db.updateTable('member_trust').set(settled).where('member_id', '=', one.id).execute();
    for (let asked = 0; asked < 29; asked += 1) await aContactRequest(world, one, other, 'declined');
    expect((await asking(one, await teacher('Third'))).status).toBe(303);
    expect((await asking(one, await teacher('Fourth'))).status).toBe(429);
  });

  it('minds only what lies between these two', async () => {
    const [one, other, third] = [await teacher('One'), await teacher('Other'), await teacher('Third')];
    await aBlock(other, third);
    await aBlock(third, other);
    await aContact(world, third, other);
    await aConversation(world, one, third);
    await aConversation(world, other, third);
    expect((await asking(one, other, 'Hi')).status).toBe(422);
    expect((await asking(one, other)).status).toBe(303);
    const open = await world.db.selectFrom('contact_request').select('id').where('from_id', '=', one.id).execute();
    expect(open).toHaveLength(1);
  });
});

describe('a block', () => {
  it('ends what lies between the two, and nothing that either has with somebody else', async () => {
    const [one, other, third, fourth] = [
      await teacher('A'),
      await teacher('B'),
      await teacher('C'),
      await teacher('D'),
    ];
    const answered = await aContactRequest(world, one, other);
    await (await world.signedIn(other)).post(`/contacts/requests/${answered}/acceptance`);
    for (const each of [one, other]) {
      await aContact(world, each, third);
      await aContactRequest(world, each, fourth);
      await aContactRequest(world, await teacher('E'), each);
    }
    const tables = { contact_request: 'id' };
    const before = await othersIn(world, tables, newId());
    await Promise.all([1, 2].map(async () => (await world.signedIn(one)).post(`/people/${other.id}/block`)));
    expect(await othersIn(world, tables, newId())).toEqual(before);
    expect([await contactsOf(one), await contactsOf(other)]).toEqual([[third.id], [third.id]]);
    expect((await contactsOf(third)).toSorted()).toEqual([one.id, other.id].toSorted());
    expect((await eventsOf(world, other.id)).filter((verb) => verb === 'contact.blocked')).toHaveLength(1);
  });

  it('is lifted for one person, by the member who set it, and is shown to that member only', async () => {
    const [one, other, third] = [await teacher('One'), await teacher('Other'), await teacher('Third')];
    for (const [from, to] of [
      [one, other],
      [one, third],
      [third, other],
    ] as const)
      await aBlock(from, to);
    const ones = await world.signedIn(one);
    for (let time = 0; time < 2; time += 1) await ones.post(`/people/${other.id}/unblock`);
    const left = await world.db.selectFrom('block').select(['member_id', 'blocked_id']).execute();
    expect(left.filter(({ member_id: by }) => by === one.id)).toEqual([{ member_id: one.id, blocked_id: third.id }]);
    expect(left).toContainEqual({ member_id: third.id, blocked_id: other.id });
    expect(await eventsOf(world, other.id)).toEqual(['contact.unblocked']);
    expect((await ones.get('/contacts')).html).not.toContain(other.id);
  });

  it('is lifted by a teacher only: the command checks the permission itself', async () => {
    const officer = { ...(await anOfficer(world, { serves: 'every country' })), serves: 'every country' } as const;
    const person = await findPerson({ db: world.db, actor: officer }, (await teacher('Other')).id);
    if (!person) throw new Error('The person is not seen.');
    expect(await unblockPerson(world.by(officer), person)).toEqual(refuse('notPossible'));
  });
});

describe('the list of contacts', () => {
  it('has each once, page by page, with the school of today', async () => {
    const one = await teacher('One');
    const others: string[] = [];
    for (let number = 0; number < 21; number += 1) {
      const other = await teacher(`Number ${number}`);
      others.push(other.id);
      await aContact(world, one, other);
      const schools = { member_id: other.id, since_on: '2020-01-01' };
      await world.db
        .insertInto('member_school')
        .values([
          { ...schools, school_id: await aSchool(world, { name: 'School of before' }), until_on: '2021-01-01' },
          { ...schools, school_id: await aSchool(world, { name: 'Second school' }), main: false },
        ])
        .execute();
    }
    const ones = await world.signedIn(one);
    const first = await ones.get('/contacts');
    const next = /rel="next" href="([^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&');
    const second = await ones.get(next ?? '');
    const seen = [first, second].map(({ html }) => [...html.matchAll(/class="display[^>]+people\/([0-9a-f-]{36})"/g)]);
    expect(seen.map(({ length }) => length)).toEqual([20, 1]);
    expect(new Set(seen.flat().map((match) => match[1]))).toEqual(new Set(others));
    expect(second.html).not.toContain('rel="next"');
    expect(first.html).not.toMatch(/School of before|Second school/);
  });

  it.each(['x', '2026-11-23T09:00:00.000Z_x', `x_${newId()}`, `2026-11-23_${newId()}`, '_'])(
    'begins at the beginning for the place %s, which is none',
    async (place) => {
      const browser = await world.signedIn(await teacher('One'));
      expect((await browser.get(`/contacts?after=${place}&received=${place}&sent=${place}`)).status).toBe(200);
    },
  );
});
