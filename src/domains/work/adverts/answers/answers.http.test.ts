import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startingNumbers } from '#domains/people/screening/rules/model.ts';
import type { AdvertAnswerId, AdvertId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert, anAnswer } from '#test/builders/adverts.ts';
import { aContact, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { aTeacherWithProfile } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';
import { endAdverts } from '../commands/end-adverts.ts';
import { paths } from '../paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let paul: TestTeacher;
let anas: Browser;
let elenis: Browser;
let pauls: Browser;
let advert: AdvertId;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacherWithProfile(world, {}, { givenName: 'Ana', familyName: 'Vidal' });
  eleni = await aTeacherWithProfile(world, {}, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  paul = await aTeacherWithProfile(world, {}, { country: 'FR', givenName: 'Paul', familyName: 'Martin' });
  anas = await world.signedIn(ana);
  elenis = await world.signedIn(eleni);
  pauls = await world.signedIn(paul);
});
afterAll(() => world.close());
beforeEach(async () => {
  advert = await anAdvert(world, ana);
});

const answerAs = (browser: Browser, body = 'We have marbles.', idempotencyKey: string = newId()) =>
  browser.post(paths.answers(advert), { idempotencyKey, body });
const rowOf = (id: string) =>
  world.db
    .selectFrom('advert_answer')
    .selectAll()
    .where('id', '=', id as AdvertAnswerId)
    .executeTakeFirstOrThrow();
const waitsOn = async (person: TestTeacher) =>
  (
    await world.db
      .selectFrom('waiting')
      .select('subject_id')
      .where('kind', '=', 'advert_answer')
      .where('on_account', '=', person.id)
      .execute()
  ).map(({ subject_id }) => subject_id);
const noticesOf = async (person: TestTeacher) => {
  await world.settle();
  const rows = await world.db
    .selectFrom('notification')
    .select('kind')
    .where('account_id', '=', person.id)
    .orderBy('id')
    .execute();
  return rows.map(({ kind }) => kind);
};

describe('an answer to an advert', () => {
  it('is sent once, however often its form is, and waits for the author', { tags: ['slow'] }, async () => {
    const key = newId();
    const first = await answerAs(elenis, 'We have marbles.', key);
    expect(first.location).toBe(paths.answer(key));
    expect((await answerAs(elenis, 'We have marbles.', key)).location).toBe(paths.answer(key));
    expect((await answerAs(elenis, 'We have marbles.')).location).toBe(paths.answer(key));
    const other = await answerAs(elenis, 'And kites.');
    expect(other.status).toBe(409);
    expect(other.html).toContain('You have answered this advert already');
    expect(other.html).toContain('>And kites.</textarea>');
    expect((await answerAs(elenis, 'And kites.', key)).status).toBe(409);
    expect((await rowOf(key)).body).toBe('We have marbles.');
    expect(await waitsOn(ana)).toContain(key);
    expect((await anas.get('/desk')).html).toContain('wrote about the advert');
    expect(await noticesOf(ana)).toContain('adverts.notice.answer');
  });

  it('is read by the two alone, unless it was written for all members', async () => {
    const id = await anAnswer(world, advert, { by: eleni, body: 'A secret yard.' });
    expect((await anas.get(paths.advert(advert))).html).toContain('A secret yard.');
    expect((await elenis.get(paths.answer(id))).html).toContain('A secret yard.');
    expect((await pauls.get(paths.answer(id))).status).toBe(404);
    expect((await pauls.get(paths.advert(advert))).html).not.toContain('A secret yard.');
    await world.db.updateTable('advert_answer').set({ seen_by: 'members' }).where('id', '=', id).execute();
    expect((await pauls.get(paths.advert(advert))).html).toContain('A secret yard.');
    const read = await pauls.get(paths.answer(id));
    expect(read.status).toBe(200);
    expect(read.html).not.toContain('name="body"');
    const reply = await pauls.post(paths.replies(id), { idempotencyKey: newId(), body: 'Me too!' });
    expect(reply.status).toBe(422);
  });

  it('becomes a talk when the author replies, and both are told', async () => {
    const id = await anAnswer(world, advert, { by: eleni });
    await anas.post(paths.replies(id), { idempotencyKey: newId(), body: 'Which game first?' });
    expect((await rowOf(id)).state).toBe('talking');
    expect(await noticesOf(eleni)).toContain('adverts.notice.reply');
    expect(await waitsOn(eleni)).toContain(id);
    const seen = await elenis.get(paths.answer(id));
    expect(seen.html).toContain('Which game first?');
    expect(await waitsOn(eleni)).not.toContain(id);
    await elenis.post(paths.replies(id), { idempotencyKey: newId(), body: 'Hopscotch.' });
    expect((await anas.get(paths.advert(advert))).html).toContain('Hopscotch.');
  });

  it('leads from the talk to the person and to a project together', async () => {
    const id = await anAnswer(world, advert, { by: eleni });
    const before = await anas.get(paths.answer(id));
    expect(before.html).toContain(`href="/people/${eleni.id}"`);
    expect(before.html).not.toContain(`/people/${eleni.id}/contact`);
    await anas.post(paths.replies(id), { idempotencyKey: newId(), body: 'Which game first?' });
    const talk = await elenis.get(paths.answer(id));
    expect(talk.html).toContain(`href="/people/${ana.id}"`);
    expect(talk.html).toContain(`/people/${ana.id}/contact`);
    expect(talk.queries).toBeLessThanOrEqual(8);
    const rosa = await aTeacher(world, { country: 'IT', givenName: 'Rosa' });
    const friend = await anAnswer(world, advert, { by: rosa, state: 'talking' });
    await aContact(world, ana, rosa);
    expect((await (await world.signedIn(rosa)).get(paths.answer(friend))).html).toContain(
      `/desk/projects/new?with=${ana.id}`,
    );
  });

  it('is declined kindly with one click, and is over then', async () => {
    const id = await anAnswer(world, advert, { by: eleni });
    expect((await anas.post(paths.declination(id))).status).toBe(303);
    expect((await anas.post(paths.declination(id))).status).toBe(303);
    expect((await rowOf(id)).state).toBe('declined');
    expect((await noticesOf(eleni)).filter((kind) => kind === 'adverts.notice.declined')).toHaveLength(1);
    const reply = await elenis.post(paths.replies(id), { idempotencyKey: newId(), body: 'Please?' });
    expect(reply.html).toContain('This talk is closed.');
    expect((await elenis.post(paths.declination(id))).status).toBe(404);
  });

  it('comes back with its text where it is empty, too long, or holds the number of a card', async () => {
    expect((await answerAs(elenis, ' ')).html).toContain('Write a few words.');
    const long = 'marbles '.repeat(500);
    const refused = await answerAs(elenis, long);
    expect(refused.html).toContain('That is too long for an answer: please shorten it.');
    expect(refused.html).toContain('marbles marbles');
    expect((await answerAs(elenis, 'Pay 4111 1111 1111 1111')).html).toContain('payment card');
  });

  it('is also for newcomers who are not verified: its author alone reads it, and sees that they are not', async () => {
    const shared = await anAdvert(world, ana, { answersSeenBy: 'members' });
    const luz = await aTeacher(world, { state: 'waiting', country: 'PT', givenName: 'Luz' });
    const luzs = await world.signedIn(luz);
    expect((await luzs.get(paths.advert(shared))).html).toContain('today you can write to 3 more people');
    const sent = { idempotencyKey: newId(), body: 'We have kites too.', seenBy: 'members' };
    expect((await luzs.post(paths.answers(shared), sent)).status).toBe(303);
    expect((await rowOf(sent.idempotencyKey as never)).seen_by).toBe('author');
    expect((await anas.get(paths.advert(shared))).html).toContain('not verified yet');
    expect((await elenis.get(paths.advert(shared))).html).not.toContain('We have kites too.');
    expect((await luzs.get(paths.advert(advert))).html).toContain('today you can write to 2 more people');
  });

  it('is one of so many a day, and no more pass when all are sent at once', async () => {
    const rui = await aTeacher(world, { country: 'PT', givenName: 'Rui' });
    const ruis = await world.signedIn(rui);
    const adverts = [];
    for (let at = 0; at <= startingNumbers.answersADay.L1 + 1; at += 1) adverts.push(await anAdvert(world, ana));
    const replies = await Promise.all(
      adverts.map((one, at) =>
        ruis.post(paths.answers(one), { idempotencyKey: newId(), body: `We have ${at} kites.` }),
      ),
    );
    expect(replies.filter(({ status }) => status === 303)).toHaveLength(startingNumbers.answersADay.L1);
    const last = replies.find(({ status }) => status === 429);
    expect(last?.html).toMatch(/We have \d kites\./);
  });

  it('does not pass a block, which closes a talk too', async () => {
    const tom = await aTeacher(world, { country: 'DE', givenName: 'Tom' });
    const toms = await world.signedIn(tom);
    const id = await anAnswer(world, advert, { by: tom });
    await world.db.insertInto('block').values({ member_id: ana.id, blocked_id: tom.id, since: world.now }).execute();
    expect((await toms.get(paths.answer(id))).status).toBe(404);
    expect((await answerAs(toms)).status).toBe(404);
    expect((await anas.get(paths.advert(advert))).html).not.toContain('Tom');
  });

  it('has replies that their writers can remove', { tags: ['slow'] }, async () => {
    const id = await anAnswer(world, advert, { by: eleni });
    const key = newId();
    await elenis.post(paths.replies(id), { idempotencyKey: key, body: 'Something foolish.' });
    expect((await anas.post(paths.replyRemoval(id, key))).status).toBe(404);
    await elenis.post(paths.replyRemoval(id, key));
    expect((await anas.get(paths.answer(id))).html).not.toContain('Something foolish.');
  });
});

describe('the end of an advert', () => {
  it('asks with whom, offers contact or a common draft, and thanks the others', async () => {
    const [chosen, friend, other] = [
      await anAnswer(world, advert, { by: eleni }),
      await anAnswer(world, advert, { by: paul, state: 'talking' }),
      await anAnswer(world, advert, { by: await aTeacher(world, { country: 'IT', givenName: 'Marco' }) }),
    ];
    await aContact(world, ana, paul);
    expect((await anas.get(paths.closure(advert))).html).toContain('Eleni Papadaki');
    await anas.post(paths.closure(advert), { as: 'found', with: [chosen, friend] });
    const page = await anas.get(paths.advert(advert));
    expect(page.html).toContain(`/desk/projects/new?with=${paul.id}`);
    expect(page.html).toContain(`/people/${eleni.id}/contact`);
    expect(await noticesOf(eleni)).toContain('adverts.notice.chosen');
    const { author_account } = await rowOf(other);
    await world.settle();
    const thanks = await world.db
      .selectFrom('notification')
      .select('kind')
      .where('account_id', '=', author_account)
      .execute();
    expect(thanks.map(({ kind }) => kind)).toEqual(['adverts.notice.thanks']);
    expect((await pauls.get(paths.adverts())).html).not.toContain(advert);
    expect((await elenis.get(paths.advert(advert))).status).toBe(200);
    expect(await waitsOn(ana)).not.toContain(chosen);
  });

  it('leaves nothing to decide: undecided answers are over, and the card says what can still be done', async () => {
    const talking = await anAnswer(world, advert, { by: paul, state: 'talking' });
    await anAnswer(world, advert, { by: eleni });
    await anas.post(paths.closure(advert), { as: 'withdrawn' });
    const { html } = await anas.get(paths.advert(advert));
    expect(html).not.toContain('Decline kindly');
    expect(html).not.toContain(paths.declination(talking));
    expect(html).not.toMatch(/<h3[^>]*>(New|Talking)</);
    expect(html).toContain('It is not in the list any more.');
    expect((await anas.get(paths.answer(talking))).html).not.toContain(paths.declination(talking));
    await anas.post(paths.declination(talking));
    expect((await rowOf(talking)).state).toBe('talking');
    expect((await pauls.get(paths.mine())).html).toContain('The advert is closed');
  });

  it('is told a week before, comes after the last day, and answers wait no more', async () => {
    const ending = await anAdvert(world, ana, { title: 'Ends soon', expiresOn: '2026-11-28' });
    const over = await anAdvert(world, ana, { title: 'Is over', expiresOn: '2026-11-22' });
    await endAdverts(world.by('program'));
    await endAdverts(world.by('program'));
    const states = await world.db
      .selectFrom('advert')
      .select(['id', 'state'])
      .where('id', 'in', [ending, over])
      .execute();
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [ending, 'open'],
        [over, 'expired'],
      ]),
    );
    const told = (await noticesOf(ana)).filter((kind) => kind.endsWith('ending') || kind.endsWith('expired'));
    expect(told.sort()).toEqual(['adverts.notice.ending', 'adverts.notice.expired']);
    expect((await elenis.get(paths.advert(over))).status).toBe(404);
  });
});
