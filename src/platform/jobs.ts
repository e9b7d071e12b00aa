import { fromKysely, type JobWithMetadata, PgBoss, type QueueResult } from 'pg-boss';
import type { Db, OpenDatabase } from './db.ts';
import { newId } from './new-id.ts';
import { outsideRequests } from './query-count.ts';

/** A kind of queued work with the type of its payload. Made by `defineJob`, in the `jobs.ts` of a domain. */
export interface Job<data extends object> extends JobDeclaration {
  /** Ties the type of the payload to the job; never set. */
  readonly payload?: (data: data) => void;
}

interface JobDeclaration {
  /** Of the queue. Waiting jobs are found by it, so it stays when a file is renamed. */
  readonly name: string;
  /** How often it is tried again after a failure, with growing delays. */
  readonly retries: number;
  /** In seconds, between two tries. */
  readonly longestDelay: number;
  /** How many run at once; 1 where it is left out. */
  readonly concurrency?: number;
  /** Queued by this schedule, in UTC. A run that was missed while no process ran is made up for once. */
  readonly cron?: string;
}

export function defineJob<data extends object>(declaration: JobDeclaration): Job<data> {
  return declaration;
}

/** Which try of a job this is. */
export interface Attempt {
  /** Of the job, the same in all its tries. */
  readonly id: string;
  readonly isFirst: boolean;
  /** It will not be tried again. */
  readonly isLast: boolean;
}

/** A job with its handler: what the manifest of a domain lists. */
export interface HandledJob<context> {
  readonly job: JobDeclaration;
  readonly handle: (context: context, data: object, attempt: Attempt) => Promise<void>;
}

export function handles<data extends object, context>(
  job: Job<data>,
  handle: (context: context, data: data, attempt: Attempt) => Promise<void>,
): HandledJob<context> {
  return { job, handle: handle as HandledJob<context>['handle'] };
}

/** One try of a job. */
export interface JobReport {
  readonly job: string;
  /** What came of it: `retry` will be tried again, `failed` was given up. */
  readonly state: 'completed' | 'retry' | 'failed';
  /** With this one. */
  readonly tries: number;
  /** From when it could begin until it began. */
  readonly waitMs: number;
  readonly ms: number;
}

/** Called for each try that failed, and without a report for problems of the queue itself. */
type JobProblem = (error: unknown, about?: JobReport) => void;

/** The one queue of this process, so that commands can queue in their transaction without passing it around. */
let queue: PgBoss | undefined;

export interface Worker {
  /** Runs waiting jobs until none is left. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

interface QueueOptions<context> {
  readonly jobs: readonly HandledJob<context>[];
  readonly context: () => context;
  /** Works on jobs as they come; otherwise jobs run only in `drain`. */
  readonly poll: boolean;
  readonly onError: JobProblem;
  /** Called for each try, the failed ones too. */
  readonly onTry?: (report: JobReport) => void;
}

/*
 * A worker tells every few seconds that it still works on a job. Where it was killed, the others notice within half a minute and the job
 * is tried again. A busy machine must have time for some of these signs of life. An embedded database serves one process, which knows at its start.
 */
const heartbeat = { seconds: 20, everySeconds: 4, lookedForEverySeconds: 5 };

/**
 * A process that queues a job wakes a worker of its own, so that looking is only for retries and for jobs of other processes. On the one
 * connection of an embedded database, thirty queues that are looked at twice a second held up everything else on a busy machine.
 */
const lookEverySeconds = 3;
/** In milliseconds after a job was queued: when its transaction has most likely committed. */
const wakeAfter = [30, 300];

/** Of each queue, by its name, in this process. */
const workers = new Map<string, string[]>();
const waking = new Set<string>();

function wakeSoon(name: string): void {
  const [first] = workers.get(name) ?? [];
  if (first === undefined || waking.has(name)) return;
  waking.add(name);
  for (const [at, delay] of wakeAfter.entries())
    setTimeout(() => {
      // What is queued from now on is not certain to be seen by this look.
      if (at === 0) waking.delete(name);
      queue?.notifyWorker(first);
    }, delay).unref();
}

export async function openQueue<context>(database: OpenDatabase, options: QueueOptions<context>): Promise<Worker> {
  const { jobs, context, poll, onError } = options;
  const adapter = { executeSql: (text: string, values?: unknown[]) => database.run(text, values) };
  const boss = new PgBoss({
    db: adapter,
    backend: database.embedded ? 'pglite' : 'postgres',
    supervise: poll,
    schedule: poll,
    ...(!database.embedded && {
      superviseIntervalSeconds: heartbeat.lookedForEverySeconds,
      monitorIntervalSeconds: heartbeat.lookedForEverySeconds,
    }),
    // Jobs that were done are deleted then: looking for lost ones must not read those of a whole day.
    maintenanceIntervalSeconds: 300,
  });
  boss.on('error', (error) => onError(error));
  await boss.start();
  const handled = byName(jobs);
  const known = new Map((await boss.getQueues()).map((one) => [one.name, one]));
  for (const { job } of handled) await prepareQueue(boss, job, { database, known: known.get(job.name) });
  queue = boss;
  workers.clear();
  if (poll && database.embedded) await requeueLost(boss, database);
  if (poll) for (const one of handled) await workOn(boss, one, options);
  const drain = async () => {
    for (let found = true; found; ) {
      found = false;
      const waiting = await waitingJobs(database);
      for (const { job, handle } of handled.toReversed().filter(({ job }) => waiting.has(job.name)))
        for (const { id, data } of (await boss.fetch<object>(job.name, { batchSize: 50 })) ?? []) {
          found = true;
          await handle(context(), data, { id, isFirst: true, isLast: false });
          await boss.complete(job.name, id);
        }
    }
  };
  let draining: Promise<void> = Promise.resolve();
  return {
    // One after the other: what another one has begun is not done while it waits for nothing.
    drain() {
      draining = draining.catch(() => undefined).then(drain);
      return draining;
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** One entry per job. The handlers of several domains run one after the other; a retry runs all of them again. */
function byName<context>(jobs: readonly HandledJob<context>[]): readonly HandledJob<context>[] {
  return [...Map.groupBy(jobs, ({ job }) => job.name).values()].flatMap((same) =>
    same.slice(0, 1).map(({ job }) => ({
      job,
      handle: async (context: context, data: object, attempt: Attempt) => {
        for (const { handle } of same) await handle(context, data, attempt);
      },
    })),
  );
}

/** Does nothing for one that is as it shall be, which at most starts are all; `start` has read and cached them. */
async function prepareQueue(
  boss: PgBoss,
  { name, retries, longestDelay }: JobDeclaration,
  { database, known }: { readonly database: OpenDatabase; readonly known: QueueResult | undefined },
): Promise<void> {
  const settings = {
    retryBackoff: true,
    retryDelay: 5,
    deleteAfterSeconds: 60,
    ...(!database.embedded && { heartbeatSeconds: heartbeat.seconds }),
    retryLimit: retries,
    retryDelayMax: longestDelay,
  };
  if (known && Object.entries(settings).every(([setting, value]) => Reflect.get(known, setting) === value)) return;
  if (known) await boss.updateQueue(name, settings);
  else await boss.createQueue(name, settings);
  // Makes pg-boss read and cache the settings of the queue: inside a transaction it has no second connection to read them.
  await boss.getJobById(name, newId());
}

/** The names of jobs that can begin: looking into each of thirty queues would cost more than most of their work. */
async function waitingJobs(database: OpenDatabase): Promise<ReadonlySet<unknown>> {
  const waiting = 'select distinct name from pgboss.job where state < $1 and start_after <= now()';
  const { rows } = await database.run(waiting, ['active']);
  return new Set(rows.map(({ name }) => name));
}

/** An embedded database serves one process: what is under way when it starts was left by one that was killed. */
async function requeueLost(boss: PgBoss, database: OpenDatabase): Promise<void> {
  const { rows } = await database.run("select name, id from pgboss.job where state = 'active'");
  for (const { name, id } of rows) await boss.fail(String(name), String(id), { message: 'its process ended' });
}

async function workOn<context>(
  boss: PgBoss,
  handled: HandledJob<context>,
  options: QueueOptions<context>,
): Promise<void> {
  const { name, cron, concurrency = 1 } = handled.job;
  if (cron) await boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' });
  const ids: string[] = [];
  workers.set(name, ids);
  for (let at = 0; at < concurrency; at += 1)
    ids.push(
      await boss.work(
        name,
        {
          pollingIntervalSeconds: lookEverySeconds,
          batchSize: 1,
          includeMetadata: true,
          heartbeatRefreshSeconds: heartbeat.everySeconds,
        },
        async (waiting: JobWithMetadata<object>[]) => {
          // Where there is one job there may be more: the next worker looks, and this one looks again when it is done.
          for (const id of [ids[at + 1], ids[at]]) if (id !== undefined) boss.notifyWorker(id);
          for (const job of waiting) await tryJob(job, handled, options);
        },
      ),
    );
}

async function tryJob<context>(
  { id, data, retryCount, retryLimit, createdOn, startAfter, startedOn }: JobWithMetadata<object>,
  { job, handle }: HandledJob<context>,
  { context, onError, onTry }: QueueOptions<context>,
): Promise<void> {
  const began = performance.now();
  const isLast = retryCount >= retryLimit;
  const report = (state: JobReport['state']): JobReport => ({
    job: job.name,
    state,
    tries: retryCount + 1,
    waitMs: Math.max(0, startedOn.getTime() - Math.max(createdOn.getTime(), startAfter.getTime())),
    ms: Math.round(performance.now() - began),
  });
  try {
    await outsideRequests(() => handle(context(), data, { id, isFirst: retryCount === 0, isLast }));
    onTry?.(report('completed'));
  } catch (error) {
    const failed = report(isLast ? 'failed' : 'retry');
    onError(error, failed);
    onTry?.(failed);
    throw error;
  }
}

/** Queues work that is done if, and only if, the transaction commits. */
export async function queueJob<data extends object>(tx: Db, job: Job<data>, data: data): Promise<void> {
  if (!queue) throw new Error('The queue is not open.');
  await queue.send(job.name, data, { id: newId(), db: fromKysely(tx) });
  wakeSoon(job.name);
}

/** The same for many, in one statement. */
export async function queueJobs<data extends object>(tx: Db, job: Job<data>, all: readonly data[]): Promise<void> {
  if (!queue) throw new Error('The queue is not open.');
  if (all.length === 0) return;
  await queue.insert(
    job.name,
    all.map((data) => ({ id: newId(), data })),
    { db: fromKysely(tx) },
  );
  wakeSoon(job.name);
}
