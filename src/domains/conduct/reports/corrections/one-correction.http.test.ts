import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Texts } from '#domains/core/content/registry.ts';
import { writeCorrection } from '#domains/core/content/steps/write-correction.ts';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import type { CaseId, CountryCode, OfficerId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Browser } from '#test/browser.ts';
import { enterScene } from '#test/builders/enter-scene.ts';
import { expectFound } from '#test/expect-found.ts';
import type { Cast, Scene } from '#test/matrix/scene.ts';
import { othersIn } from '#test/others-in.ts';
import { decide, reported } from '#test/reported-content.ts';
import { openWorld, type World } from '#test/world.ts';
import { findCase } from '../access.ts';
import { correctionLimits, correctionsADay } from '../model.ts';
import { paths } from '../paths.ts';
import { findHidden } from './access.ts';
import { answerCorrection } from './commands/answer-correction.ts';
import { askAgain } from './commands/ask-again.ts';

let world: World;
let scene: Scene;
let browsers: Record<Cast, Browser>;
let found: CaseId;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ scene, browsers } = await enterScene(world));
  found = await reported(world, { who: browsers.ana, kind: 'page', id: scene.page });
  expect((await decide(browsers.central, found, 'hide')).status).toBe(303);
});

const reason = 'The address is still in the second line.';
const ask = (idempotencyKey = newId<string>(), body = '<p>Without the address.</p>') =>
  browsers.eleni.post(paths.correction(found), { idempotencyKey, note: '', title: 'Rules', body });
const officer = (name: 'central' | 'officerES' | 'officerGR', serves: Officer['serves']): Officer => ({
  kind: 'officer',
  id: scene.people[name].id as OfficerId,
  serves,
});
const answers = async () => {
  const rows = world.db.selectFrom('conduct_correction').select('answer').where('case_id', '=', found);
  return (await rows.execute()).map(({ answer }) => answer ?? 'open').sort();
};

it('a correction is answered by the service of its case, once, whatever was opened before', {
  tags: ['slow'],
}, async () => {
  const correction = newId<string>();
  await ask(correction);
  const [central, greek] = [officer('central', 'every country'), officer('officerGR', ['GR' as CountryCode])];
  const seen = await expectFound(findCase(world.by(central), found));
  const late = await expectFound(findCase(world.by(greek), found));
  const keep = { correction, answer: 'keep', reason } as const;
  const spanish = world.by(officer('officerES', ['ES' as CountryCode]));
  expect(await answerCorrection(spanish, seen, keep)).toEqual(refuse('answeredAlready'));
  expect(await answers()).toEqual(['open']);
  expect(await answerCorrection(world.by(central), seen, keep)).toEqual(ok('answered'));
  // Sent twice by the one who has answered it is answered; another answer, or another officer, comes too late.
  expect(await answerCorrection(world.by(central), seen, keep)).toEqual(ok('answered'));
  expect(await answerCorrection(world.by(central), seen, { ...keep, answer: 'show' })).toEqual(
    refuse('answeredAlready'),
  );
  expect(await answerCorrection(world.by(greek), late, keep)).toEqual(refuse('answeredAlready'));
  expect(await answers()).toEqual(['keep']);
  const recorded = await sql`select from event where verb = 'case.answered_again' and subject_id = ${found}::uuid`;
  expect((await recorded.execute(world.db)).rows).toHaveLength(1);
});

it('what is asked and answered about one case leaves every other as it is', { tags: ['slow'] }, async () => {
  const other = await reported(world, { who: browsers.ana, kind: 'page', id: scene.publicPage });
  await decide(browsers.central, other, 'hide');
  const [one, two, three] = [newId<string>(), newId<string>(), newId<string>()];
  const theirs = { idempotencyKey: one, note: '', title: 'Rules', body: '<p>Ours.</p>' };
  expect((await browsers.eleni.post(paths.correction(other), theirs)).status).toBe(303);
  const tables = { conduct_case: 'id', conduct_correction: 'case_id', waiting: 'subject_id' };
  const before = await othersIn(world, tables, found);
  expect((await ask(two)).status).toBe(303);
  const by = world.by(officer('central', 'every country'));
  const answer = async (correction: string, what: 'keep' | 'show') =>
    answerCorrection(by, await expectFound(findCase(by, found)), { correction, answer: what, reason });
  expect(await answer(one, 'keep')).toEqual(refuse('answeredAlready'));
  expect(await answer(two, 'keep')).toEqual(ok('answered'));
  expect((await ask(three, '<p>Once more.</p>')).status).toBe(303);
  // A page that was opened before the second one.
  expect(await answer(two, 'show')).toEqual(refuse('answeredAlready'));
  expect(await answer(two, 'keep')).toEqual(ok('answered'));
  expect([await answers(), await othersIn(world, tables, found)]).toEqual([['keep', 'open'], before]);
  expect(await answer(three, 'show')).toEqual(ok('answered'));
  expect(await othersIn(world, tables, found)).toEqual(before);
});

it('its author is waited for until they have asked as often as they may', async () => {
  const waits = async () => {
    const rows = world.db.selectFrom('waiting').select('kind').where('subject_id', '=', found);
    return (await rows.execute()).map(({ kind }) => kind);
  };
  for (let round = 1; round <= correctionLimits.most; round += 1) {
    expect(await waits(), `before ${round}`).toEqual(['hidden_content']);
    const correction = newId<string>();
    await ask(correction, `<p>Round ${round}.</p>`);
    expect(await waits(), `in ${round}`).toEqual(['case']);
    await browsers.central.post(paths.correctionAnswer(found), { correction, answer: 'keep', reason });
  }
  expect(await waits()).toEqual([]);
});

it('its form is known when it is sent again after the answer, and costs a try of the day only once', {
  tags: ['slow'],
}, async () => {
  const correction = newId<string>();
  world.leaveTries(correctionsADay, scene.eleni.id, 1);
  for (const _ of [1, 2]) expect((await ask(correction)).location).toBe(paths.statement(found));
  await browsers.central.post(paths.correctionAnswer(found), { correction, answer: 'keep', reason });
  expect((await ask(correction)).location).toBe(paths.statement(found));
  expect((await ask()).status).toBe(429);
  expect(await answers()).toEqual(['keep']);
  await world.services.limits.forget(correctionsADay, scene.eleni.id);
});

it('it is one, also where a page that was opened before asks for another', async () => {
  const by = world.by<Member>({ ...scene.eleni, verified: true, confirmed: true });
  const hidden = await expectFound(findHidden(by, found));
  const texts = { title: 'Rules', body: '<p>Without the address.</p>' };
  const asking = () => askAgain(by, hidden, { idempotencyKey: newId(), texts, note: '', consent: [] });
  expect(await asking()).toEqual(ok('asked'));
  expect(await asking()).toEqual(refuse('asked'));
  expect(await answers()).toEqual(['open']);
  await sql`delete from conduct_correction`.execute(world.db);
  await sql`update conduct_case set state = 'decided' where id = ${found}::uuid`.execute(world.db);
  await world.db.updateTable('space_page').set({ hidden_at: null }).where('id', '=', scene.page).execute();
  expect(await asking()).toEqual(refuse('gone'));
  const removed = { hidden_at: world.now, archived_at: world.now };
  await world.db.updateTable('space_page').set(removed).where('id', '=', scene.page).execute();
  expect(await asking()).toEqual(refuse('gone'));
  expect(await answers()).toEqual([]);
});

it('its texts are written where they differ and the thing is there, and nothing else is touched', async () => {
  const by = world.by(officer('central', 'every country'));
  const pages = () => world.db.selectFrom('space_page').select(['id', 'title', 'body']).orderBy('id').execute();
  const write = (id: string, texts: Texts) => transact(by, (tx) => writeCorrection(tx, { kind: 'page', id, texts }));
  const before = await pages();
  await write(newId<string>(), { title: 'Other rules' });
  await write(scene.page, {});
  expect(await pages()).toEqual(before);
  await write(scene.page, { title: 'Other rules' });
  const expected = before.map((page) => (page.id === scene.page ? { ...page, title: 'Other rules' } : page));
  expect(await pages()).toEqual(expected);
});
