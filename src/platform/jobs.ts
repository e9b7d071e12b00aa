import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Db, OpenDatabase } from './db.ts';
import { newId } from './new-id.ts';

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

/** Called for each try that failed. */
type JobProblem = (error: unknown, about?: Attempt & { readonly job: string }) => void;

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
  /** Polls the queue twice a second; otherwise jobs run only in `drain`. */
  readonly poll: boolean;
  readonly onError: JobProblem;
}

export async function openQueue<context>(
  database: OpenDatabase,
  { jobs, context, poll, onError }: QueueOptions<context>,
): Promise<Worker> {
  const adapter = { executeSql: (text: string, values?: unknown[]) => database.run(text, values) };
  const boss = new PgBoss({
    db: adapter,
    backend: database.embedded ? 'pglite' : 'postgres',
    supervise: poll,
    schedule: poll,
  });
  boss.on('error', (error) => onError(error));
  await boss.start();
  const handled = byName(jobs);
  for (const { job } of handled) await prepareQueue(boss, job);
  queue = boss;
  if (poll) for (const one of handled) await workOn(boss, one, context, onError);
  return {
    async drain() {
      for (let found = true; found; ) {
        found = false;
        for (const { job, handle } of handled.toReversed())
          for (const { id, data } of (await boss.fetch<object>(job.name, { batchSize: 50 })) ?? []) {
            found = true;
            await handle(context(), data, { isLast: false });
            await boss.complete(job.name, id);
          }
      }
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

async function prepareQueue(boss: PgBoss, { name, retries, longestDelay }: JobDeclaration): Promise<void> {
  const settings = {
    retryBackoff: true,
    retryDelay: 5,
    deleteAfterSeconds: 60,
    retryLimit: retries,
    retryDelayMax: longestDelay,
  };
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings); // of an installation that was made with other settings
  // Makes pg-boss read and cache the settings of the queue: inside a transaction it has no second connection to read them.
  await boss.getJobById(name, newId());
}

async function workOn<context>(
  boss: PgBoss,
  { job, handle }: HandledJob<context>,
  context: () => context,
  onError: JobProblem,
): Promise<void> {
  const { name, cron, concurrency = 1 } = job;
  if (cron) await boss.schedule(name, cron, {}, { tz: 'UTC', missed: 'once' });
  const worker = await boss.work(
    name,
    { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: concurrency, includeMetadata: true },
    async (waiting: JobWithMetadata<object>[]) => {
      for (const { data, retryCount, retryLimit } of waiting) {
        const attempt = { isLast: retryCount >= retryLimit };
        await handle(context(), data, attempt).catch((error: unknown) => {
          onError(error, { job: name, ...attempt });
          throw error;
        });
      }
      // Fetches the next job at once: otherwise each job would wait for the interval, which is two mails a second.
      boss.notifyWorker(worker);
    },
  );
}

/** Queues work that is done if, and only if, the transaction commits. */
export async function queueJob<data extends object>(tx: Db, job: Job<data>, data: data): Promise<void> {
  if (!queue) throw new Error('The queue is not open.');
  await queue.send(job.name, data, { db: fromKysely(tx) });
}

/** The same for many, in one statement. */
export async function queueJobs<data extends object>(tx: Db, job: Job<data>, all: readonly data[]): Promise<void> {
  if (!queue) throw new Error('The queue is not open.');
  if (all.length > 0)
    await queue.insert(
      job.name,
      all.map((data) => ({ data })),
      { db: fromKysely(tx) },
    );
}
