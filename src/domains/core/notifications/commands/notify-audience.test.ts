import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#domains/core/event-log/transact.ts';
import type { ProjectId } from '#kernel/ids.ts';
import type { By } from '#platform/command.ts';
import { handles, openQueue, type Worker } from '#platform/jobs.ts';
import { accountTopic } from '#platform/live.ts';
import { type Mail, mailJob } from '#platform/mail.ts';
import { newId } from '#platform/new-id.ts';
import { countingQueries } from '#platform/query-count.ts';
import { openWorld, type World } from '#test/world.ts';
import type { Notice } from '../model.ts';
import { notifyAccounts } from './notify-account.ts';
import { defineAudience, handlesAudience, notifyAudience } from './notify-audience.ts';

const notice = 'tests.notice.told' as unknown as Notice;
const size = 3000;
/** Of those who were invented for one test. */
const neighbours = defineAudience<{ readonly town: string }>('test-neighbours', (db, { town }) =>
  db.selectFrom('account').select('id').where('family_name', '=', town),
);

let world: World;
let worker: Worker;
let by: By<'program'>;
let mails: string[] = [];
/** How many statements each slice sent. */
let statements: number[] = [];
/** What the slice jobs do before their slice. */
let beforeSlice: () => void = () => undefined;
beforeAll(async () => {
  world = await openWorld();
  by = world.by('program');
  const slices = handlesAudience(neighbours);
  worker = await openQueue(world.database, {
    jobs: [
      handles(mailJob, async (_by: By<'program'>, mail: Mail) => void mails.push(mail.to)),
      {
        ...slices,
        handle: async (context, data, attempt) => {
          beforeSlice();
          await countingQueries(async (queries) => {
            await slices.handle(context, data, attempt);
            statements.push(queries.count);
          });
        },
      },
    ],
    context: () => by,
    poll: false,
    onError: () => undefined,
  });
});
afterAll(async () => {
  await worker.stop();
  await world.close();
});

async function anEvent(): Promise<{ readonly id: number }> {
  const subject = newId<ProjectId>();
  await transact(by, (tx) => tx.record({ verb: 'project.activated', subject, details: { title: 'Games' } }));
  return world.db.selectFrom('event').select('id').where('subject_id', '=', subject).executeTakeFirstOrThrow();
}

/** Accounts that `neighbours` finds; every tenth wants mails. */
async function inventNeighbours(town: string): Promise<void> {
  await sql`insert into account (id, kind, given_name, family_name, email, email_key, language, time_zone, mails, created_at, email_confirmed_at)
    select gen_random_uuid(), 'member', 'Ana', ${town}, address, address, 'en', 'UTC',
      case when number % 10 = 0 then 'each' else 'none' end, now(), now()
    from generate_series(1, ${size}) number, concat(number, '@', ${town}::text, '.test') address`.execute(world.db);
}

/** How many accounts have how many notices of the event. */
async function countNotices({ id }: { readonly id: number }): Promise<Record<number, number>> {
  const rows = await world.db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('notices'))
    .where('event_id', '=', id)
    .groupBy('account_id')
    .execute();
  const counts = Map.groupBy(rows, ({ notices }) => Number(notices));
  return Object.fromEntries([...counts].map(([notices, accounts]) => [notices, accounts.length]));
}

const allMailedOnce = (town: string) =>
  Array.from({ length: size }, (_, at) => at + 1)
    .filter((number) => number % 10 === 0)
    .map((number) => `${number}@${town}.test`)
    .sort();

it('notifies thousands in slices, with few statements each', { tags: ['slow'] }, async () => {
  await inventNeighbours('oslo');
  [mails, statements] = [[], []];
  const event = await anEvent();
  await notifyAudience(by, neighbours, { town: 'oslo' }, { event, notice, href: '/people' });
  expect(await countNotices(event)).toEqual({ 1: 500 });
  await worker.drain();
  expect(await countNotices(event)).toEqual({ 1: size });
  expect(mails.sort()).toEqual(allMailedOnce('oslo'));
  // Recipients, notices, mails, the next job; the last slice is empty.
  expect(statements).toEqual([4, 4, 4, 4, 4, 1]);
});

it('notifies each once where slices are repeated, or fail in between', { tags: ['slow'] }, async () => {
  await inventNeighbours('rome');
  mails = [];
  const event = await anEvent();
  const begin = () => notifyAudience(by, neighbours, { town: 'rome' }, { event, notice, href: '/people' });
  let fails = true;
  beforeSlice = () => {
    if (!fails) return;
    fails = false;
    throw new Error('The process was killed.');
  };
  await begin();
  await expect(worker.drain()).rejects.toThrow('killed');
  expect(await countNotices(event)).toEqual({ 1: 500 });
  // The queue repeats the job that did not come to its end, and so does the follow-up that began it.
  await begin();
  await begin();
  await worker.drain();
  expect(await countNotices(event)).toEqual({ 1: size });
  expect(mails.sort()).toEqual(allMailedOnce('rome'));
});

it('writes the notices of a slice only with its mails and the job of the next one', { tags: ['slow'] }, async () => {
  await inventNeighbours('kyiv');
  mails = [];
  const event = await anEvent();
  const cannotSign = { ...by, services: { ...by.services, keyring: { ...by.services.keyring, sign: () => fail() } } };
  await expect(
    notifyAudience(cannotSign, neighbours, { town: 'kyiv' }, { event, notice, href: '/people' }),
  ).rejects.toThrow('no signature');
  await worker.drain();
  expect([await countNotices(event), mails]).toEqual([{}, []]);
});

it('notifies a long list of accounts in slices too, and wakes their open pages', { tags: ['slow'] }, async () => {
  await inventNeighbours('bern');
  const event = await anEvent();
  const rows = await world.db.selectFrom('account').select('id').where('family_name', '=', 'bern').limit(700).execute();
  const ids = rows.map(({ id }) => id);
  const woken: string[] = [];
  const stop = world.services.live.subscribe(ids.map(accountTopic), (topic) => void woken.push(topic));
  const statements = await countingQueries(async (queries) => {
    await notifyAccounts(by, [...ids, ...ids.slice(0, 3)], { event, notice, href: '/people' });
    return queries.count;
  });
  stop();
  expect(await countNotices(event)).toEqual({ 1: 700 });
  expect(new Set(woken)).toEqual(new Set(ids.map(accountTopic)));
  expect(statements).toBeLessThanOrEqual(6);
});

function fail(): never {
  throw new Error('no signature');
}
