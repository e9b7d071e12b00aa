import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { openCopy } from '#test/template.ts';
import { sweepJob } from '#worker/jobs.ts';
import { defineJob, handles, openQueue, queueJob, queueJobs } from './jobs.ts';
import { type Mail, mailJob } from './mail.ts';

const database = await openCopy();
const mailTo = (to: string): Mail => ({ to, language: 'en', subject: '', greeting: '', paragraphs: [], footer: [] });

const open = (
  send: (mail: Mail) => Promise<void>,
  onError: (error: unknown, about?: object) => void = () => undefined,
) =>
  openQueue(database, {
    jobs: [handles(mailJob, (_context: undefined, mail) => send(mail)), handles(sweepJob, async () => undefined)],
    context: () => undefined,
    poll: true,
    onError,
  });

afterAll(() => database.close());

async function until(isSo: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; !isSo() && Date.now() < end; ) await wait(20);
  return isSo();
}

it('a worker that looks by itself does all that waits, each thing once, without a pause between them', {
  tags: ['slow'],
}, async () => {
  const sent: string[] = [];
  const worker = await open(async ({ to }) => void sent.push(to));
  const addresses: string[] = [];
  // With a pause after each, forty would take twenty seconds each time; a busy machine may be as slow for once, or twice.
  for (let times = 0, soon = false; times < 4 && !soon; times += 1) {
    const more = Array.from({ length: 40 }, (_, number) => `teacher-${times}-${number}@school.example`);
    addresses.push(...more);
    await database.db.transaction().execute(async (tx) => {
      for (const address of more) await queueJob(tx, mailJob, mailTo(address));
    });
    soon = await until(() => sent.length >= addresses.length, 12_000);
    if (!soon) await until(() => sent.length >= addresses.length, 60_000);
    expect(soon || times < 3).toBe(true);
  }
  await worker.stop();
  expect(sent.sort()).toEqual(addresses.sort());
});

it('a worker with nothing to do leaves the database alone, and what is queued is begun at once', {
  tags: ['slow'],
}, async () => {
  let statements = 0;
  const sent: string[] = [];
  const worker = await openQueue(
    {
      ...database,
      run: (text, values) => {
        statements += 1;
        return database.run(text, values);
      },
    },
    {
      jobs: [handles(mailJob, async (_context: undefined, { to }) => void sent.push(to))],
      context: () => undefined,
      poll: true,
      onError: () => undefined,
    },
  );
  await wait(500);
  statements = 0;
  await wait(4000);
  // Four mails are sent at once, and each of the four looks every three seconds: twice a second it would be more than thirty times.
  expect(statements).toBeLessThan(20);
  const waits: number[] = [];
  // On a busy machine some wait for it; what nobody woke would wait for the next look each time.
  for (let count = 1; count <= 12 && !(Math.min(...waits) < 1000); count += 1) {
    const queued = performance.now();
    await database.db.transaction().execute((tx) => queueJob(tx, mailJob, mailTo(`${count}@school.example`)));
    while (sent.length < count && performance.now() - queued < 10_000) await wait(5);
    waits.push(performance.now() - queued);
  }
  await worker.stop();
  expect(Math.min(...waits)).toBeLessThan(1000);
});

it('a job that fails is reported, and tried again', { tags: ['slow'] }, async () => {
  const problems: unknown[] = [];
  let trials = 0;
  const onError = (error: unknown, about?: object) => problems.push([(error as Error).message, about]);
  const worker = await open(async () => {
    trials += 1;
    throw new Error('The mail server is away.');
  }, onError);
  await database.db.transaction().execute((tx) => queueJob(tx, mailJob, mailTo('teacher@school.example')));
  await until(() => problems.length > 0, 60_000);
  await worker.stop();
  const report = { job: 'mail', state: 'retry', tries: 1, waitMs: expect.any(Number), ms: expect.any(Number) };
  expect([trials, problems]).toEqual([1, [['The mail server is away.', report]]]);
  const left = await database.run('select state, retry_limit from pgboss.job where name = $1', ['mail']);
  expect(left.rows.filter(({ state }) => state === 'retry')).toEqual([{ state: 'retry', retry_limit: 36 }]);
});

const greetingJob = defineJob<{ readonly name: string }>({ name: 'test-greeting', retries: 2, longestDelay: 10 });

it('a job is done by every domain that handles it, and by all of them again where one of them fails', async () => {
  const done: string[] = [];
  let fails = true;
  const worker = await openQueue(database, {
    jobs: [
      handles(greetingJob, async (greeting: string, { name }) => void done.push(`first: ${greeting} ${name}`)),
      handles(mailJob, async () => undefined),
      handles(greetingJob, async (greeting: string, { name }) => {
        if (fails) throw new Error('The second domain fails.');
        done.push(`second: ${greeting} ${name}`);
      }),
    ],
    context: () => 'hello',
    poll: false,
    onError: () => undefined,
  });
  await database.db.transaction().execute((tx) => queueJob(tx, greetingJob, { name: 'Ana' }));
  await expect(worker.drain()).rejects.toThrow('The second domain fails.');
  fails = false;
  await database.db.transaction().execute((tx) => queueJobs(tx, greetingJob, [{ name: 'Eleni' }, { name: 'Rui' }]));
  await worker.drain();
  await worker.stop();
  // Two jobs of one moment come in any order; what is done of each of them does not.
  const of = (name: string) => done.filter((line) => line.endsWith(name));
  expect(done[0]).toBe('first: hello Ana');
  expect(done).toHaveLength(5);
  expect(of('Eleni')).toEqual(['first: hello Eleni', 'second: hello Eleni']);
  expect(of('Rui')).toEqual(['first: hello Rui', 'second: hello Rui']);
});

it('jobs that are queued together are done if, and only if, the transaction commits', { tags: ['slow'] }, async () => {
  const sent: string[] = [];
  const worker = await openQueue(database, {
    jobs: [handles(greetingJob, async (_context: undefined, { name }) => void sent.push(name))],
    context: () => undefined,
    poll: false,
    onError: () => undefined,
  });
  const names = Array.from({ length: 120 }, (_, number) => `teacher ${number}`);
  const failing = database.db.transaction().execute(async (tx) => {
    await queueJobs(tx, greetingJob, [{ name: 'nobody' }]);
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  await database.db.transaction().execute(async (tx) => {
    await queueJobs(tx, greetingJob, []);
    await queueJobs(
      tx,
      greetingJob,
      names.map((name) => ({ name })),
    );
  });
  await worker.drain();
  await worker.stop();
  expect(sent.sort()).toEqual(names.sort());
});

it('the sweep is on the schedule of a process that works, once a day', async () => {
  const worker = await open(async () => undefined);
  await worker.stop();
  const { rows } = await database.run('select name, cron from pgboss.schedule');
  expect(rows).toEqual([{ name: 'sweep', cron: '17 2 * * *' }]);
});

it('a queue that was made with other settings gets those of its job, and one that has them is left as it is', async () => {
  const settings = async () =>
    (await database.run("select name, retry_limit, retry_delay_max, updated_on from pgboss.queue where name = 'mail'"))
      .rows;
  const openAgain = async () => (await open(async () => undefined)).stop();
  await openAgain();
  const before = await settings();
  await openAgain();
  expect(await settings()).toEqual(before);
  await database.run("update pgboss.queue set retry_limit = 1 where name = 'mail'");
  await openAgain();
  expect(await settings()).toMatchObject([{ retry_limit: mailJob.retries, retry_delay_max: mailJob.longestDelay }]);
});
