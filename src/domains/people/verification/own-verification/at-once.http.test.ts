import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsOf } from '#domains/core/programme/queries.ts';
import { reindexPerson } from '#domains/people/people-search/steps/reindex-person.ts';
import type { Member } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { SchoolId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Db } from '#platform/db.ts';
import { newId } from '#platform/new-id.ts';
import { hashOf } from '#platform/tokens.ts';
import { aSchool, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { whileOtherTransaction } from '#test/while-other-transaction.ts';
import { openWorld, type World } from '#test/world.ts';
import { findHeadQuestion } from './access.ts';
import { answerHeadQuestion } from './commands/answer-head-question.ts';
import { changeSchool } from './commands/change-school.ts';
import { remindHead } from './commands/remind-head.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const guest = { kind: 'guest' } as const;
const member = (who: TestTeacher): Member => ({ ...who, verified: true, confirmed: true });
const words = () => wordsOf(world.db);
const hold = (tx: Db, { id }: TestTeacher) =>
  tx.selectFrom('member').select('id').where('id', '=', id).forNoKeyUpdate().execute();
const aQuestion = (tx: Db, { id, school, email }: TestTeacher, { token = newId<string>(), at = world.now } = {}) =>
  tx
    .insertInto('head_question')
    .values({
      id: newId(),
      member_id: id,
      school_id: school,
      token_hash: hashOf(token),
      about_email: email,
      sent_to: 'head@school.test',
      sent_at: at,
      expires_at: daysAfter(at, 30),
    })
    .execute();
async function moveTo(tx: Db, who: TestTeacher, school: SchoolId) {
  const { id } = who;
  await hold(tx, who);
  await tx.updateTable('member_school').set({ until_on: '2026-11-23' }).where('member_id', '=', id).execute();
  await tx.insertInto('member_school').values({ member_id: id, school_id: school, since_on: '2026-11-23' }).execute();
}
const entriesOf = ({ id }: TestTeacher) =>
  world.db.selectFrom('people_entry').select('excerpt').where('member_id', '=', id).execute();
const stateOf = async ({ id }: TestTeacher) =>
  (await world.db.selectFrom('member').select('state').where('id', '=', id).executeTakeFirst())?.state;

it('the head is reminded once: the second command sees the question of the first', async () => {
  const ana = await aTeacher(world, { state: 'waiting' });
  const offered = await words();
  await aQuestion(world.db, ana, { at: daysAfter(world.now, -8) });
  const change = async (tx: Db) => [await hold(tx, ana), await aQuestion(tx, ana)];
  const reminding = () => remindHead(world.by(member(ana)), ana.id, offered);
  expect(await whileOtherTransaction(world, { change }, reminding)).toEqual(refuse('notNow'));
});

it('a reminder goes to the head of the school to which the person has just moved', async () => {
  const ana = await aTeacher(world, { state: 'waiting' });
  const other = await aSchool(world);
  const offered = await words();
  const at = daysAfter(world.now, -8);
  await aQuestion(world.db, ana, { at });
  const change = async (tx: Db) => [
    await moveTo(tx, ana, other),
    await aQuestion(tx, { ...ana, school: other }, { at }),
  ];
  const reminding = () => remindHead(world.by(member(ana)), ana.id, offered);
  expect(await whileOtherTransaction(world, { change }, reminding)).toEqual(ok('reminded'));
  const asked = world.db.selectFrom('head_question').select('school_id').where('member_id', '=', ana.id);
  expect(await asked.where('sent_at', '=', world.now).execute()).toEqual([{ school_id: other }]);
});

it('a head who says no while the person is being verified begins the verification anew', async () => {
  const ana = await aTeacher(world, { state: 'waiting' });
  const token = newId<string>();
  await aQuestion(world.db, ana, { token });
  const question = await findHeadQuestion(world.by(guest), token);
  if (!question) throw new Error('The question is not found.');
  const change = (tx: Db) => tx.updateTable('member').set({ state: 'verified' }).where('id', '=', ana.id).execute();
  const denying = () => answerHeadQuestion(world.by(guest), question, 'denied');
  expect(await whileOtherTransaction(world, { change }, denying)).toEqual(ok('answered'));
  expect(await stateOf(ana)).toBe('waiting');
});

it('of two moves to another school the later one stands, and the person is at one', async () => {
  const ana = await aTeacher(world);
  const [first, second] = [await aSchool(world), await aSchool(world)];
  const offered = await words();
  const change = (tx: Db) => moveTo(tx, ana, first);
  const choice = { kind: 'chosen', id: second, head: undefined } as const;
  const own = { member: ana.id, country: ana.country };
  const moving = () => changeSchool(world.by(member(ana)), own, choice, offered);
  expect(await whileOtherTransaction(world, { change }, moving)).toEqual(ok(second));
  const places = await world.db.selectFrom('member_school').selectAll().where('member_id', '=', ana.id).execute();
  expect(places.filter((row) => row.until_on === null).map((row) => row.school_id)).toEqual([second]);
});

it('the search knows of a person what was written last', async () => {
  const ana = await aTeacher(world);
  const change = async (tx: Db) => {
    await tx.updateTable('profile').set({ idea: 'Kites above the sea' }).where('member_id', '=', ana.id).execute();
    await reindexPerson({ db: tx, now: world.now }, ana.id);
  };
  const listing = () => world.db.transaction().execute((tx) => reindexPerson({ db: tx, now: world.now }, ana.id));
  await whileOtherTransaction(world, { change }, listing);
  expect(await entriesOf(ana)).toEqual([{ excerpt: 'Kites above the sea' }]);
});

it('the search does not know a person who has to be verified again while the profile is saved', async () => {
  const ana = await aTeacher(world);
  const change = async (tx: Db) => {
    await tx.updateTable('member').set({ state: 'waiting' }).where('id', '=', ana.id).execute();
    await reindexPerson({ db: tx, now: world.now }, ana.id);
  };
  const listing = () => world.db.transaction().execute((tx) => reindexPerson({ db: tx, now: world.now }, ana.id));
  await whileOtherTransaction(world, { change }, listing);
  expect(await entriesOf(ana)).toEqual([]);
});
