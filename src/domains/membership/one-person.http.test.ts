import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOfficer, aTeacher, type TestTeacher } from '../../../test/builders/people.ts';
import { othersIn } from '../../../test/others-in.ts';
import { openWorld, type World } from '../../../test/world.ts';
import { daysAfter, minutesAfter } from '../../kernel/days.ts';
import type { MemberId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/result.ts';
import { wordsOf } from '../programme/queries.ts';
import { findHeadQuestion, findPerson } from './access.ts';
import { answerHeadQuestion } from './commands/answer-head-question.ts';
import { askHead } from './commands/ask-head.ts';
import { decideVerification } from './commands/decide-verification.ts';
import { paths } from './paths.ts';

let world: World;
let officer: Awaited<ReturnType<typeof anOfficer>>;
const guest = { kind: 'guest' } as const;
beforeAll(async () => {
  world = await openWorld();
  officer = await anOfficer(world, { serves: 'ES' });
});
afterAll(() => world.close());

const memberOf = (id: MemberId) =>
  world.db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Asks the head; the token of the link in his mail. */
async function ask({ id: member, name, country, school }: TestTeacher): Promise<string> {
  const asking = { now: world.now, baseUrl: world.services.baseUrl, words: await wordsOf(world.db) };
  await world.db
    .transaction()
    .execute((tx) => askHead(tx, guest, { member, name, staffRole: 'teacher', country, school }, asking));
  const mail = (await world.mailsTo(`head-${school}@school.test`)).at(-1);
  return /\/head\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** Waits, with a school that nobody has confirmed. */
async function aWaitingTeacher(): Promise<TestTeacher> {
  const teacher = await aTeacher(world, { state: 'waiting' });
  await world.db.updateTable('school').set({ confirmed_at: null }).where('id', '=', teacher.school).execute();
  return teacher;
}

it('what is decided and answered about one person leaves everybody else as he is', async () => {
  const spain = await world.signedIn(officer);
  const verify = async ({ id }: TestTeacher) =>
    spain.post(paths.verification(id), { waitingSince: (await memberOf(id)).state_since.toISOString() });
  const others = [await aWaitingTeacher(), await aWaitingTeacher(), await aWaitingTeacher()];
  for (const other of others) await ask(other);
  for (const other of others.slice(0, 2)) expect((await verify(other)).status).toBe(303);
  const ana = await aWaitingTeacher();
  const token = await ask(ana);
  const tables = { member: 'id', people_entry: 'member_id', verification: 'member_id', head_question: 'member_id' };
  const rest = async () => [await othersIn(world, tables, ana.id), await othersIn(world, { school: 'id' }, ana.school)];
  const before = await rest();
  const then = world.now;
  world.now = minutesAfter(then, 10);
  expect((await verify(ana)).status).toBe(303);
  expect((await memberOf(ana.id)).state).toBe('verified');
  expect((await world.guest().post(paths.head(token), { answer: 'denied' })).status).toBe(200);
  expect((await memberOf(ana.id)).state).toBe('waiting');
  const waitingSince = (await memberOf(ana.id)).state_since.toISOString();
  const refusal = { waitingSince, reasonKey: 'evidence_missing', reason: 'Please send us a certificate.' };
  expect((await spain.post(paths.refusal(ana.id), refusal)).status).toBe(303);
  world.now = then;
  expect(await rest()).toEqual(before);
});

it('a decision is about the person as the officer has read him: who began anew meanwhile waits on', async () => {
  const ana = await aWaitingTeacher();
  const actor = { kind: 'officer', id: officer.id, serves: 'every country' } as const;
  const seen = await findPerson(world.db, actor, ana.id);
  if (!seen) throw new Error('The person is not seen.');
  const again = minutesAfter(world.now, 10);
  await world.db.updateTable('member').set({ state_since: again }).where('id', '=', ana.id).execute();
  const deciding = { verdict: { decision: 'verified' }, waitingSince: seen.since, now: world.now } as const;
  expect(await decideVerification(world.db, actor, seen, deciding)).toEqual(refuse('decided'));
  expect(await memberOf(ana.id)).toMatchObject({ state: 'waiting', state_since: again });
});

it('a decision is made once: the second officer, who has the person still waiting before him, is told', async () => {
  const ana = await aWaitingTeacher();
  const actor = { kind: 'officer', id: officer.id, serves: 'every country' } as const;
  const seen = await findPerson(world.db, actor, ana.id);
  if (!seen) throw new Error('The person is not seen.');
  const deciding = { verdict: { decision: 'verified' }, waitingSince: seen.since, now: seen.since } as const;
  expect((await decideVerification(world.db, actor, seen, deciding)).ok).toBe(true);
  expect(await decideVerification(world.db, actor, seen, deciding)).toEqual(refuse('decided'));
});

it('a head who reads the question in time and answers too late has not answered', async () => {
  const ana = await aWaitingTeacher();
  const question = await findHeadQuestion(world.db, await ask(ana), world.now);
  if (!question) throw new Error('The question is not found.');
  const late = { answer: 'confirmed', now: daysAfter(world.now, 31) } as const;
  expect((await answerHeadQuestion(world.db, guest, question, late)).ok).toBe(false);
  const kept = await world.db.selectFrom('head_question').select('answer').where('member_id', '=', ana.id).execute();
  expect(kept).toEqual([{ answer: null }]);
});
