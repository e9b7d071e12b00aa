import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { Operator } from '#kernel/actor.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId, TaskRunId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { openQueue, type Worker } from '#platform/jobs.ts';
import { accountTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { anOperator, aTeacher, type TestTeacher } from '#test/builders/people.ts';
import { openWorld, type World } from '#test/world.ts';
import type { TaskKind } from '../model.ts';
import { findOwnProgress, listRecentRuns } from '../queries.ts';
import { defineTask, startTask } from '../steps/start-task.ts';
import { handlesTask } from './continue-task.ts';
import { sweepRuns } from './sweep-runs.ts';

/** Counts to a number; what a slice counted is kept where it was committed, in the programme's words. */
const counting = defineTask<{ readonly to: number }>('test-counting', {
  kind: 'tests.task.counting' as unknown as TaskKind,
  sliceSize: 10,
  count: async (_tx, { to }) => to,
  async work(tx, { to }, { after, limit }) {
    const from = Number(after ?? 0);
    const until = Math.min(to, from + limit);
    for (let number = from + 1; number <= until; number += 1) {
      if (number === failsAt) throw new Error(`Cannot count to “${number}”.`);
      const word = { list: 'tool' as const, key: `number_${number}`, position: number, from_on: '2026-01-01' };
      await tx.db.insertInto('word').values(word).execute();
    }
    return { done: until - from, last: String(until), result: { counted: until } };
  },
});

let world: World;
let worker: Worker;
let by: By<'program'>;
let ana: TestTeacher;
let olga: Operator;
let failsAt: number | undefined;
beforeAll(async () => {
  world = await openWorld();
  by = world.by('program');
  [ana, olga] = [await aTeacher(world), await anOperator(world)];
  worker = await openQueue(world.database, {
    jobs: [handlesTask(counting)],
    context: () => by,
    poll: false,
    onError: () => undefined,
  });
});
beforeEach(async () => {
  failsAt = undefined;
  await world.db.deleteFrom('word').where('key', 'like', 'number_%').execute();
});
afterAll(async () => {
  await worker.stop();
  await world.close();
});

const counts = handlesTask(counting);
/** As the queue does the job of a slice. */
const handle = (run: TaskRunId, done: number, isLast = false) =>
  counts.handle(by, { run, done, params: { to: 25 } }, { id: 'a-job', isFirst: true, isLast });
const counted = async () =>
  (await world.db.selectFrom('word').select('key').where('key', 'like', 'number_%').execute()).length;
const runOf = (subject: string) =>
  world.db.selectFrom('task_run').selectAll().where('subject_id', '=', subject).executeTakeFirstOrThrow();

async function start(to: number, askedBy: AccountId | undefined = ana.id) {
  const subject = newId<string>();
  await transact(by, (tx) => startTask(tx, counting, { params: { to }, subject, askedBy }));
  return { subject, run: (await runOf(subject)).id };
}
const progressOf = (subject: string) =>
  findOwnProgress(
    world.by({ kind: 'member', id: ana.id, country: ana.country, verified: true, confirmed: true }),
    subject,
  );

it('does at once what fits into a slice', async () => {
  const { subject } = await start(9);
  expect(await counted()).toBe(9);
  expect(await runOf(subject)).toMatchObject({ state: 'finished', done: 9, total: 9, result: { counted: 9 } });
  const { subject: nothing } = await start(0);
  expect(await runOf(nothing)).toMatchObject({ state: 'finished', done: 0, total: 0 });
});

it('does the rest slice by slice, and tells the one who asked after each', async () => {
  const topics: string[] = [];
  const stop = world.services.live.subscribe([accountTopic(ana.id)], (topic) => void topics.push(topic));
  const { subject, run } = await start(25);
  expect(await progressOf(subject)).toMatchObject({ done: 0, total: 25 });
  await handle(run, 0);
  expect(await progressOf(subject)).toMatchObject({ done: 10, total: 25 });
  await worker.drain();
  stop();
  expect(await counted()).toBe(25);
  expect(topics.length).toBe(4);
  expect(await progressOf(subject)).toBeUndefined();
  expect(await runOf(subject)).toMatchObject({ state: 'finished', done: 25, started_at: world.now, error: null });
});

it('does each slice once, however often its job is repeated', async () => {
  const { run } = await start(25);
  for (const done of [0, 0, 10, 0, 10]) await handle(run, done);
  expect(await counted()).toBe(20);
  await worker.drain();
  await handle(run, 25);
  await handle(newId(), 0);
  expect(await counted()).toBe(25);
});

it('resumes after a slice that failed, which left nothing behind', async () => {
  const { subject, run } = await start(25);
  await handle(run, 0);
  failsAt = 17;
  await expect(handle(run, 10)).rejects.toThrow('Cannot count');
  expect(await counted()).toBe(10);
  // Without what the message quotes: it may be what somebody has typed.
  expect(await runOf(subject)).toMatchObject({ state: 'running', done: 10, error: 'Error: Cannot count to ….' });
  expect(await progressOf(subject)).toMatchObject({ done: 10 });
  failsAt = undefined;
  await handle(run, 10);
  expect(await runOf(subject)).toMatchObject({ state: 'running', done: 20, error: null });
  await worker.drain();
  expect([await counted(), (await runOf(subject)).state]).toEqual([25, 'finished']);
});

it('has failed after the last attempt, and does nothing more', async () => {
  const { subject, run } = await start(25);
  failsAt = 3;
  await expect(handle(run, 0, true)).rejects.toThrow('Cannot count');
  failsAt = undefined;
  await worker.drain();
  expect(await counted()).toBe(0);
  expect(await runOf(subject)).toMatchObject({ state: 'failed', done: 0, finished_at: world.now });
  expect(await progressOf(subject)).toBeUndefined();
});

it('is shown to the account that asked, and its run to operators without who asked', async () => {
  const { subject } = await start(25);
  const eleni = await aTeacher(world);
  const others = [
    world.by({ kind: 'guest' }),
    world.by({ ...eleni, verified: true, confirmed: true }),
    world.by(olga),
    // A pupil whose id happens to be that of the account.
    world.by({ kind: 'pupil', id: ana.id as never }),
  ] as const;
  for (const viewer of others) expect(await findOwnProgress(viewer, subject)).toBeUndefined();
  expect(await progressOf(newId())).toBeUndefined();
  const [newest] = await listRecentRuns(world.db, olga);
  expect(newest).toEqual({
    id: expect.anything(),
    kind: 'tests.task.counting',
    state: 'waiting',
    done: 0,
    total: 25,
    error: null,
    askedAt: world.now,
  });
  const page = await (await world.signedIn(olga)).get('/operations');
  for (const words of ['Long tasks', 'tests.task.counting', '0 of 25', 'Waiting', 'Failed'])
    expect(page.html).toContain(words);
  expect(page.html).not.toContain('López');
  expect(page.queries).toBeLessThanOrEqual(8);
});

it('goes a month after it was asked for', async () => {
  await world.db.deleteFrom('task_run').execute();
  const age = async (days: number) => {
    const { run } = await start(25, undefined);
    await world.db
      .updateTable('task_run')
      .set({ created_at: daysAfter(world.now, -days) })
      .where('id', '=', run)
      .execute();
    return run;
  };
  const [stays] = [await age(29), await age(30), await age(31)];
  expect(await sweepRuns(world.db, { now: world.now, most: 1 })).toBe(1);
  expect(await sweepRuns(world.db, { now: world.now, most: 10 })).toBe(1);
  expect((await world.db.selectFrom('task_run').select('id').execute()).map(({ id }) => id)).toEqual([stays]);
});
