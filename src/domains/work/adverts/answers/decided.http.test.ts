import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AdvertAnswerId, AdvertId } from '#kernel/ids.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { anAdvert, anAnswer } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { hideContent } from '#test/hide-content.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { paths } from '../paths.ts';

let world: World;
let ana: TestTeacher;
let eleni: TestTeacher;
let anas: Browser;
let elenis: Browser;
let advert: AdvertId;
let answer: AdvertAnswerId;
beforeAll(async () => {
  world = await openWorld();
  ana = await aTeacher(world, { givenName: 'Ana' });
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  [anas, elenis] = [await world.signedIn(ana), await world.signedIn(eleni)];
});
afterAll(() => world.close());
beforeEach(async () => {
  advert = await anAdvert(world, ana);
  answer = await anAnswer(world, advert, { by: eleni });
});

const stateOf = async (id: AdvertAnswerId) =>
  (await world.db.selectFrom('advert_answer').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const isOpen = async () =>
  (await world.db.selectFrom('advert').select('state').where('id', '=', advert).executeTakeFirstOrThrow()).state ===
  'open';
const become = (state: 'declined' | 'chosen') => async (tx: Db) => {
  await tx.selectFrom('advert').select('id').where('id', '=', advert).forUpdate().execute();
  await tx.updateTable('advert_answer').set({ state }).where('id', '=', answer).execute();
};
const close = (chosen: readonly string[] = [answer]) =>
  anas.post(paths.closure(advert), { as: 'found', with: [...chosen] });

describe('a decision about an answer', () => {
  it('does not close an advert with an answer that is declined at the same moment, and keeps what was chosen', async () => {
    const other = await anAnswer(world, advert, { by: await aTeacher(world, { country: 'FR' }) });
    const reply = await whileOtherTransaction(world, { change: become('declined') }, () => close([answer, other]));
    expect(reply.status).toBe(422);
    expect(reply.html).toContain('One of the answers that you chose was decided or taken away in the meantime.');
    expect(reply.html).toMatch(new RegExp(`<input[^>]*value="${other}"[^>]*checked`));
    expect(reply.html).not.toContain(answer);
    expect([await isOpen(), await stateOf(answer), await stateOf(other)]).toEqual([true, 'declined', 'new']);
    expect((await close([other])).status).toBe(303);
    expect(await stateOf(other)).toBe('chosen');
  });

  it('does not decline an answer with which the advert is closed at the same moment, and says so', async () => {
    const change = { change: become('chosen') };
    const reply = await whileOtherTransaction(world, change, () => anas.post(paths.declination(answer)));
    expect(reply.status).toBe(409);
    expect(reply.html).toContain('You have decided about this answer already.');
    expect(await stateOf(answer)).toBe('chosen');
    expect(await eventsOf(world, answer)).toEqual([]);
  });

  it('is one of the two where both are sent at once', async () => {
    const [declined, closed] = await Promise.all([anas.post(paths.declination(answer)), close()]);
    expect([declined.status, closed.status]).toEqual(declined.status === 303 ? [303, 422] : [409, 303]);
    expect(await stateOf(answer)).toBe(declined.status === 303 ? 'declined' : 'chosen');
    expect(await isOpen()).toBe(declined.status === 303);
    expect(await eventsOf(world, answer)).toHaveLength(1);
  });

  it('is not undone by a reply that is written at the same moment', async () => {
    const change = { change: become('declined') };
    const reply = await whileOtherTransaction(world, change, () =>
      anas.post(paths.replies(answer), { idempotencyKey: newId(), body: 'Which game first?' }),
    );
    expect(reply.html).toContain('This talk is closed.');
    expect(await stateOf(answer)).toBe('declined');
  });

  it('is made of answers to this advert that are not hidden, and of no others', async () => {
    const elsewhere = await anAnswer(world, await anAdvert(world, ana), { by: eleni });
    for (const wrong of [elsewhere, newId<string>()]) expect((await close([wrong])).status).toBe(422);
    await hideContent(world, 'advert-answer', answer);
    expect((await close()).status).toBe(422);
    expect(await isOpen()).toBe(true);
    expect(await stateOf(elsewhere)).toBe('new');
  });
});

it('an advert that is closed at the same moment takes no answer', async () => {
  const one = await anAdvert(world, ana);
  const change = (tx: Db) =>
    tx.updateTable('advert').set({ state: 'withdrawn', closed_at: world.now }).where('id', '=', one).execute();
  await whileOtherTransaction(world, { change }, () =>
    elenis.post(paths.answers(one), { idempotencyKey: newId(), body: 'We have marbles.' }),
  );
  const rows = await world.db.selectFrom('advert_answer').select('id').where('advert_id', '=', one).execute();
  expect(rows).toEqual([]);
});

it('an advert that was closed while somebody wrote gives the text back', async () => {
  const one = await anAdvert(world, ana);
  await world.db
    .updateTable('advert')
    .set({ state: 'withdrawn', closed_at: world.now })
    .where('id', '=', one)
    .execute();
  const late = await elenis.post(paths.answers(one), {
    idempotencyKey: newId(),
    body: 'We have forty glass marbles & "pegs".',
  });
  expect(late.status).toBeGreaterThan(400);
  expect(late.html).toContain('Here is your text: copy it');
  expect(late.html).toContain('We have forty glass marbles &amp; &quot;pegs&quot;.');
});
