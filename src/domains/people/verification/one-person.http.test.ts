import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { wordsOf } from '#domains/core/programme/queries.ts';
import type { Member, Officer } from '#kernel/actor.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newId } from '#platform/new-id.ts';
import { anOfficer, aSchool, aTeacher, country, type TestTeacher } from '#test/builders/people.ts';
import { eventsOf } from '#test/events-of.ts';
import { othersIn } from '#test/others-in.ts';
import { openWorld, type World } from '#test/world.ts';
import { findVerificationFile, listWaiting } from './access.ts';
import { decideVerification } from './office/commands/decide-verification.ts';
import { findHeadQuestion } from './own-verification/access.ts';
import { answerHeadQuestion } from './own-verification/commands/answer-head-question.ts';
import { changeSchool } from './own-verification/commands/change-school.ts';
import { remindHead } from './own-verification/commands/remind-head.ts';
import { paths } from './paths.ts';
import { findPersonFile, findVerificationStatus, listDecisions } from './queries.ts';
import { askHead } from './steps/ask-head.ts';

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

const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const central = (): Officer => ({ kind: 'officer', id: officer.id, serves: 'every country' });
const words = () => wordsOf(world.db);

/** Asks the head; returns the token of the link in the mail. */
async function ask({ id, school }: TestTeacher): Promise<string> {
  const asking = { member: id, school, words: await words() };
  await transact(world.by(guest), (tx) => askHead(tx, asking));
  const mail = (await world.mailsTo(`head-${school}@school.test`)).at(-1);
  return /\/head\/([^\s?]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** Waits, at a school that is not confirmed. */
async function aWaitingTeacher(): Promise<TestTeacher> {
  const teacher = await aTeacher(world, { state: 'waiting' });
  await world.db.updateTable('school').set({ confirmed_at: null }).where('id', '=', teacher.school).execute();
  return teacher;
}

it('what is decided and answered about one person leaves everybody else as they are', { tags: ['slow'] }, async () => {
  const spain = await world.signedIn(officer);
  const verify = async ({ id }: TestTeacher) =>
    spain.post(paths.verification(id), {
      waitingSince: (await memberOf(id)).state_since.toISOString(),
      because: 'I called.',
    });
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
  expect((await world.guest().get(paths.head(token))).html, 'what Turbo must leave alone').toContain(
    'data-turbo="false"><submit-once',
  );
  expect((await world.guest().post(paths.head(token), { answer: 'denied' })).status).toBe(200);
  expect((await memberOf(ana.id)).state).toBe('waiting');
  const waitingSince = (await memberOf(ana.id)).state_since.toISOString();
  const refusal = { waitingSince, reasonKey: 'evidence_missing', reason: 'Please send us a certificate.' };
  expect((await spain.post(paths.refusal(ana.id), refusal)).status).toBe(303);
  world.now = then;
  expect(await rest()).toEqual(before);
});

it('a decision is about the person as the officer has read of them: a person who began anew meanwhile waits on', async () => {
  const ana = await aWaitingTeacher();
  const actor = central();
  const seen = await findVerificationFile(world.by(actor), ana.id);
  if (!seen) throw new Error('The person is not seen.');
  const again = minutesAfter(world.now, 10);
  await world.db.updateTable('member').set({ state_since: again }).where('id', '=', ana.id).execute();
  const deciding = { verdict: { decision: 'verified', because: 'I called.' }, waitingSince: seen.since } as const;
  expect(await decideVerification(world.by(actor), seen, deciding)).toEqual(refuse('decided'));
  expect(await memberOf(ana.id)).toMatchObject({ state: 'waiting', state_since: again });
});

it('a decision is made once: the second officer, for whom the person still waits, is told', async () => {
  const ana = await aWaitingTeacher();
  const actor = central();
  const seen = await findVerificationFile(world.by(actor), ana.id);
  if (!seen) throw new Error('The person is not seen.');
  const deciding = { verdict: { decision: 'verified', because: 'I called.' }, waitingSince: seen.since } as const;
  expect((await decideVerification(world.by(actor), seen, deciding)).ok).toBe(true);
  expect(await decideVerification(world.by(actor), seen, deciding)).toEqual(refuse('decided'));
});

it('a refusal is made once: a person who was decided about meanwhile is not refused', async () => {
  const ana = await aWaitingTeacher();
  const actor = central();
  const seen = await findVerificationFile(world.by(actor), ana.id);
  if (!seen) throw new Error('The person is not seen.');
  const verdict = { decision: 'refused', reasonKey: 'evidence_missing', reason: 'Please send a certificate.' } as const;
  const deciding = { verdict, waitingSince: seen.since };
  expect((await decideVerification(world.by(actor), seen, deciding)).ok).toBe(true);
  const mails = (await world.mailsTo(ana.email)).length;
  expect(await decideVerification(world.by(actor), seen, deciding)).toEqual(refuse('decided'));
  expect(await world.mailsTo(ana.email)).toHaveLength(mails);
});

it('a head who reads the question in time and answers too late has not answered', async () => {
  const ana = await aWaitingTeacher();
  const question = await findHeadQuestion(world.by(guest), await ask(ana));
  if (!question) throw new Error('The question is not found.');
  const late = { ...world.by(guest), now: daysAfter(world.now, 31) };
  expect((await answerHeadQuestion(late, question, 'confirmed')).ok).toBe(false);
  const kept = await world.db.selectFrom('head_question').select('answer').where('member_id', '=', ana.id).execute();
  expect(kept).toEqual([{ answer: null }]);
});

const questionsTo = (who: TestTeacher) =>
  world.db.selectFrom('head_question').selectAll().where('member_id', '=', who.id).orderBy('sent_at').execute();

it('what a service and the person are shown is about this person, at the present school', async () => {
  const [ana, other] = [await aWaitingTeacher(), await aWaitingTeacher()];
  const rest = { member_id: ana.id, since_on: '2020-01-01' };
  const [before, second] = [await aSchool(world, { name: 'Of before' }), await aSchool(world, { name: 'Second' })];
  await world.db
    .insertInto('member_school')
    .values([
      { ...rest, school_id: before, until_on: '2021-01-01' },
      { ...rest, school_id: second, main: false },
    ])
    .execute();
  await ask(other);
  const token = await ask(ana);
  // Another question about the person, at a former school, and a decision about somebody else.
  const late = minutesAfter(world.now, 10);
  const question = {
    member_id: ana.id,
    school_id: before,
    sent_to: 'old@school.test',
    about_email: ana.email,
    token_hash: 'x'.repeat(64),
  };
  const times = { sent_at: late, expires_at: daysAfter(late, 30) };
  await world.db
    .insertInto('head_question')
    .values({ id: newId(), ...question, ...times })
    .execute();
  const decision = { reason_key: 'other', reason: 'A reason.', decided_by: officer.id, decided_at: world.now } as const;
  await world.db
    .insertInto('verification')
    .values({ id: newId(), member_id: other.id, school_id: other.school, decision: 'refused', ...decision })
    .execute();
  const actor = central();
  const seen = await findVerificationFile(world.by(actor), ana.id);
  if (!seen) throw new Error('The person is not seen.');
  expect(seen).toMatchObject({ id: ana.id, school: ana.school, asked: { sentTo: `head-${ana.school}@school.test` } });
  expect(await listDecisions(world.db, seen)).toEqual([]);
  const file = await findPersonFile(world.db, seen);
  expect([file.email, file.events.map(({ verb }) => verb)]).toEqual([ana.email, ['member.head_asked']]);
  const status = await findVerificationStatus(world.db, ana.id);
  expect([status?.school?.id, status?.head?.sentAt, status?.decision]).toEqual([ana.school, world.now, undefined]);
  const found = await findHeadQuestion(world.by(guest), token);
  expect([found?.member, found?.school, found?.ended]).toEqual([ana.id, ana.school, false]);
  expect(await findHeadQuestion(world.by(guest), 'made-up')).toBeUndefined();
  for (const id of ['x', newId()]) expect(await findVerificationFile(world.by(actor), id)).toBeUndefined();
  const waiting = await listWaiting(world.by(actor), { most: 100 });
  expect(waiting.filter(({ id }) => id === ana.id)).toHaveLength(1);
  expect(await listWaiting(world.by(member(ana)), { most: 100 })).toEqual([]);
  expect(await findVerificationFile(world.by(member(ana)), ana.id)).toBeUndefined();
});

it('a possible duplicate has the same name at the same school, while being there with an account that can be confirmed', async () => {
  const school = await aSchool(world);
  const at = (givenName: string, to = school) =>
    aTeacher(world, { school: to, givenName, familyName: 'Mora', state: 'waiting' });
  const [rosa, duplicate, left, taken] = [await at('Rosa'), await at('ROSA'), await at('Rosa'), await at('Rosa')];
  await at('Lola');
  await at('Rosa', await aSchool(world));
  const gone = { until_on: '2026-02-01' };
  await world.db.updateTable('member_school').set(gone).where('member_id', '=', left.id).execute();
  const key = { email_key: `${taken.id}@taken.invalid` };
  await world.db.updateTable('account').set(key).where('id', '=', taken.id).execute();
  const actor = central();
  expect((await findVerificationFile(world.by(actor), rosa.id))?.possibleDuplicates.map(({ id }) => id)).toEqual([
    duplicate.id,
  ]);
});

it('every command asks the policy itself, whatever page it came from', async () => {
  const [ana, other] = [await aWaitingTeacher(), await aWaitingTeacher()];
  const actor: Officer = { kind: 'officer', id: officer.id, serves: [country('ES')] };
  const seen = await findVerificationFile(world.by(actor), ana.id);
  if (!seen) throw new Error('The person is not seen.');
  const deciding = { verdict: { decision: 'verified', because: 'I called.' }, waitingSince: seen.since } as const;
  const greece: Officer = { ...actor, serves: [country('GR')] };
  expect(await decideVerification(world.by(greece), seen, deciding)).toEqual(refuse('notAllowed'));
  const early = { ...deciding, waitingSince: daysAfter(seen.since, -1) };
  expect(await decideVerification(world.by(actor), seen, early)).toEqual(refuse('changed'));
  const verified = { ...seen, state: 'verified' } as const;
  expect(await decideVerification(world.by(actor), verified, deciding)).toEqual(refuse('decided'));
  const choice = { kind: 'chosen', id: other.school, head: undefined } as const;
  const own = { member: ana.id, country: ana.country };
  expect(await changeSchool(world.by(member(other)), own, choice, await words())).toEqual(refuse('notAllowed'));
  expect(await remindHead(world.by(member(other)), ana.id, await words())).toEqual(refuse('notNow'));
  expect((await memberOf(ana.id)).state).toBe('waiting');
});

it('a new question ends the open ones about the same person, and no other; none goes to the person', async () => {
  const [ana, other] = [await aWaitingTeacher(), await aWaitingTeacher()];
  await ask(other);
  const answered = await ask(ana);
  expect((await world.guest().post(paths.head(answered), { answer: 'confirmed' })).status).toBe(200);
  await ask(ana);
  const before = [await questionsTo(other), (await questionsTo(ana)).filter(({ answer }) => answer !== null)];
  const then = world.now;
  world.now = minutesAfter(then, 10);
  await ask(ana);
  expect([await questionsTo(other), (await questionsTo(ana)).filter(({ answer }) => answer !== null)]).toEqual(before);
  const open = (await questionsTo(ana)).filter((row) => row.answer === null && row.expires_at > world.now);
  expect(open.map((row) => row.sent_at)).toEqual([world.now]);
  world.now = then;
  for (const head_email of ['', ana.email.toUpperCase()]) {
    await world.db.updateTable('school').set({ head_email }).where('id', '=', ana.school).execute();
    await world.db.deleteFrom('head_question').where('member_id', '=', ana.id).execute();
    await ask(ana);
    expect(await questionsTo(ana)).toEqual([]);
  }
});

it('who changes school leaves the old one alone', async () => {
  const ana = await aTeacher(world);
  const colleague = await aTeacher(world, { school: ana.school });
  const next = await aSchool(world);
  const own = { member: ana.id, country: ana.country };
  const to = async (id: SchoolId) =>
    changeSchool(world.by(member(ana)), own, { kind: 'chosen', id, head: undefined }, await words());
  const before = await othersIn(world, { member_school: 'member_id', member: 'id' }, ana.id);
  expect(await to(next)).toEqual(ok(next));
  // Not the same form sent twice: later, the head is asked again.
  world.now = minutesAfter(world.now, 20);
  expect(await to(next)).toEqual(ok(next));
  expect(await othersIn(world, { member_school: 'member_id', member: 'id' }, ana.id)).toEqual(before);
  const places = await world.db.selectFrom('member_school').selectAll().where('member_id', '=', ana.id).execute();
  expect(places.filter((row) => row.until_on === null).map((row) => row.school_id)).toEqual([next]);
  expect(await eventsOf(world, ana.id)).toEqual([
    'member.school_changed',
    'member.head_asked',
    'member.waiting',
    'member.head_asked',
  ]);
  expect((await memberOf(colleague.id)).state).toBe('verified');
});
