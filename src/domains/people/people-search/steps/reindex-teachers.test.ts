import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import { handlesTask } from '#domains/core/tasks/commands/continue-task.ts';
import { findOwnProgress } from '#domains/core/tasks/queries.ts';
import { startTask } from '#domains/core/tasks/steps/start-task.ts';
import type { Member } from '#kernel/actor.ts';
import { aTeacherWithProfile, colleaguesOf } from '#test/builders/profiles.ts';
import { openWorld, type World } from '#test/world.ts';
import { reindexTeachers } from './reindex-teachers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function aSchoolWithTeachers(count: number) {
  const ana = await aTeacherWithProfile(world);
  const ids = await colleaguesOf(world, ana, count - 1);
  await world.db.updateTable('school').set({ name: 'CEIP Los Olmos' }).where('id', '=', ana.school).execute();
  const member: Member = { kind: 'member', id: ana.id, country: ana.country, verified: true, confirmed: true };
  return { ana, member, ids: [ana.id, ...ids] };
}

type School = Awaited<ReturnType<typeof aSchoolWithTeachers>>;

const start = ({ ana }: School) =>
  transact(world.by('program'), (tx) =>
    startTask(tx, reindexTeachers, { params: { school: ana.school }, subject: ana.school, askedBy: ana.id }),
  );
const runOf = ({ ana }: School) =>
  world.db.selectFrom('task_run').selectAll().where('subject_id', '=', ana.school).executeTakeFirstOrThrow();
const countReindexed = async ({ ids }: School) =>
  (
    await world.db
      .selectFrom('people_entry')
      .select('member_id')
      .where('member_id', 'in', ids)
      .where('school', '=', 'CEIP Los Olmos')
      .execute()
  ).length;

it('updates the entries of a small school at once, and queues nothing', { tags: ['slow'] }, async () => {
  const school = await aSchoolWithTeachers(49);
  await start(school);
  expect(await countReindexed(school)).toBe(49);
  expect(await runOf(school)).toMatchObject({ state: 'finished', done: 49, total: 49, finished_at: world.now });
  expect(await findOwnProgress(world.by(school.member), school.ana.school)).toBeUndefined();
});

it('updates a school of 300 in slices that survive a failure', { tags: ['slow'] }, async () => {
  const school = await aSchoolWithTeachers(300);
  await start(school);
  expect([await countReindexed(school), await runOf(school)]).toMatchObject([0, { state: 'waiting', total: 300 }]);
  const { handle } = handlesTask(reindexTeachers);
  const { id: run } = await runOf(school);
  const work = (done: number) =>
    handle(
      world.by('program'),
      { run, params: { school: school.ana.school }, done },
      { id: 'a-job', isFirst: true, isLast: false },
    );
  await work(0);
  await work(50);
  expect(await countReindexed(school)).toBe(100);
  expect(await findOwnProgress(world.by(school.member), school.ana.school)).toEqual({
    kind: 'people-search.task.reindexTeachers',
    done: 100,
    total: 300,
  });
  // The third slice fails: the table lacks a column that it writes.
  await world.database.run('alter table people_entry rename column town to village');
  await expect(work(100)).rejects.toThrow();
  await world.database.run('alter table people_entry rename column village to town');
  expect(await runOf(school)).toMatchObject({ state: 'running', done: 100, error: expect.stringContaining('column') });
  await world.settle();
  expect(await countReindexed(school)).toBe(300);
  expect(await runOf(school)).toMatchObject({ state: 'finished', done: 300, total: 300, error: null });
  expect(await findOwnProgress(world.by(school.member), school.ana.school)).toBeUndefined();
});
