import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths as conduct } from '#domains/conduct/reports/paths.ts';
import type { AdvertId } from '#kernel/ids.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser, Fields } from '#test/browser.ts';
import { anAdvert, anAnswer } from '#test/builders/adverts.ts';
import { aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { writingOf } from '#test/builders/write-advert.ts';
import { openWorld, type World } from '#test/world.ts';
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
  ana = await aTeacher(world, { givenName: 'Ana', familyName: 'Vidal' });
  eleni = await aTeacher(world, { country: 'GR', givenName: 'Eleni', familyName: 'Papadaki' });
  paul = await aTeacher(world, { country: 'FR', givenName: 'Paul', familyName: 'Martin' });
  [anas, elenis, pauls] = [await world.signedIn(ana), await world.signedIn(eleni), await world.signedIn(paul)];
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.deleteFrom('block').execute();
  // Of the answers of a day.
  await world.db.deleteFrom('advert_answer').execute();
  await world.db.deleteFrom('approach').execute();
  advert = await anAdvert(world, ana);
});

const letRead = (who: 'author' | 'members') =>
  anas.post(paths.form(advert, 2), { ...writingOf().step2, answers_seen_by: who });
/** As the form of the page sends it, or with another promise. */
async function answered(fields: Fields = {}): Promise<string> {
  const page = await elenis.get(paths.advert(advert));
  const [, seenBy = ''] = /name="seenBy" value="([^"]*)"/.exec(page.html) ?? [];
  const id = newId<string>();
  const sent = await elenis.post(paths.answers(advert), {
    idempotencyKey: id,
    body: `A secret yard (${id}).`,
    seenBy,
    ...fields,
  });
  expect(sent.location).toBe(paths.answer(id));
  return id;
}
async function canPaulRead(id: string): Promise<boolean> {
  const { status } = await pauls.get(paths.answer(id));
  const listed = (await pauls.get(paths.advert(advert))).html.includes(id);
  expect(listed).toBe(status === 200);
  expect([200, 404]).toContain(status);
  return status === 200;
}

describe('who reads an answer to an advert', () => {
  it('is the author alone where its writer was told so, also when all members may read later ones', {
    tags: ['slow'],
  }, async () => {
    expect((await elenis.get(paths.advert(advert))).html).toContain('Only Ana Vidal reads it, and that stays so.');
    const id = await answered();
    expect((await letRead('members')).status).toBe(303);
    await anas.post(paths.replies(id), { idempotencyKey: newId(), body: 'Another secret.' });
    expect(await canPaulRead(id)).toBe(false);
    expect((await pauls.get(paths.advert(advert))).html).not.toContain('secret');
    expect((await pauls.get(conduct.report('advert-answer', id))).status).toBe(404);
    const read = await elenis.get(paths.answer(id));
    expect(read.html).toContain('Only Ana Vidal and Eleni Papadaki read this answer and what follows.');
  });

  it('is every member where its writer was told so, also when later answers are for the author alone', {
    tags: ['slow'],
  }, async () => {
    await letRead('members');
    expect((await elenis.get(paths.advert(advert))).html).toContain('All members can read it: Ana Vidal lets them.');
    const id = await answered();
    expect(await canPaulRead(id)).toBe(true);
    await letRead('author');
    expect(await canPaulRead(id)).toBe(true);
    expect((await elenis.get(paths.answer(id))).html).toContain('All members can read this answer and what follows');
  });

  it.each([
    ['was opened before the author let all members read the answers', 'members', { seenBy: 'author' }],
    ['was opened before the author kept the answers to themselves', 'author', { seenBy: 'members' }],
    ['says nothing of it', 'members', { seenBy: [] }],
    ['says something odd', 'members', { seenBy: 'everybody' }],
  ] as const)('is the author alone where the form %s', async (_what, now, fields) => {
    await letRead(now);
    expect(await canPaulRead(await answered(fields))).toBe(false);
  });

  it('is said to the author at the advert, at its form and beside each answer that all members read', async () => {
    expect((await anas.get(paths.form(advert, 2))).html).toContain('it holds for later answers only');
    await anAnswer(world, advert, { by: eleni });
    const before = await anas.get(paths.advert(advert));
    expect(before.html).toContain('Only you see all answers.');
    await anAnswer(world, advert, { by: paul, seenBy: 'members' });
    const page = await anas.get(paths.advert(advert));
    expect(page.html).toContain('Members can read the answers where it says so.');
    expect(page.html.match(/all members can read it/g)).toHaveLength(1);
  });

  it.each(['its writer has blocked', 'has blocked its writer'])('is not a member who %s', async (what) => {
    const id = await anAnswer(world, advert, { by: eleni, seenBy: 'members' });
    expect(await canPaulRead(id)).toBe(true);
    const [by, whom] = what.startsWith('its') ? [eleni, paul] : [paul, eleni];
    await world.db.insertInto('block').values({ member_id: by.id, blocked_id: whom.id, since: world.now }).execute();
    expect(await canPaulRead(id)).toBe(false);
    expect((await pauls.post(paths.replies(id), { idempotencyKey: newId(), body: 'Hello.' })).status).toBe(404);
    expect((await pauls.get(conduct.report('advert-answer', id))).status).toBe(404);
  });

  it('is not the author of the advert past a block, as its list says too', async () => {
    const id = await anAnswer(world, advert, { by: eleni });
    await world.db.insertInto('block').values({ member_id: eleni.id, blocked_id: ana.id, since: world.now }).execute();
    expect((await anas.get(paths.answer(id))).status).toBe(404);
    expect((await anas.post(paths.declination(id))).status).toBe(404);
    const closing = await anas.post(paths.closure(advert), { as: 'found', with: id });
    expect(closing.status).toBe(422);
  });
});
