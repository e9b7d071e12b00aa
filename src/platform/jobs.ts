import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { MemberId, PictureId, SchoolId } from '#kernel/ids.ts';
import type { Db, OpenDatabase } from './db.ts';
import type { Mail } from './mail.ts';
import { newId } from './new-id.ts';

/** What can wait in the queue, and what each kind of work is told. */
interface Jobs {
  mail: Mail;
  'follow-up': { readonly event: number };
  /** Of the teachers of a school, those after one. */
  'list-teachers': { readonly school: SchoolId; readonly after?: MemberId };
  /** What stood as its description until now: texts that say so are to say the new one. */
  'describe-picture': { readonly picture: PictureId; readonly before: string };
  /** A member is here for the first time on a day. */
  'note-visit': { readonly member: MemberId };
  /** Once a day, by the schedule. */
  sweep: Readonly<Record<string, never>>;
}
type JobName = keyof Jobs;
type JobHandlers = { readonly [name in JobName]: (data: Jobs[name]) => Promise<void> };

const names: readonly JobName[] = ['mail', 'follow-up', 'list-teachers', 'describe-picture', 'note-visit', 'sweep'];
/** In the night of most of the countries that take part. Where nothing ran at that time, it is made up for once. */
const daily = { cron: '17 2 * * *', options: { tz: 'UTC', missed: 'once' } } as const;
/** Mail waits for other people's servers, so several go at once; follow-ups write here, one after the other. */
const atOnce: Readonly<Record<JobName, number>> = {
  mail: 4,
  'follow-up': 1,
  'list-teachers': 1,
  'describe-picture': 1,
  'note-visit': 1,
  sweep: 1,
};

const forGood = { retryBackoff: true, retryDelay: 5, deleteAfterSeconds: 60 };
/** A mail server may be away for a day, tried once an hour at last; a follow-up fails for a reason that hours do not mend. */
const patience = {
  mail: { ...forGood, retryLimit: 36, retryDelayMax: 3600 },
  'follow-up': { ...forGood, retryLimit: 12, retryDelayMax: 600 },
  'list-teachers': { ...forGood, retryLimit: 12, retryDelayMax: 600 },
  'describe-picture': { ...forGood, retryLimit: 12, retryDelayMax: 600 },
  'note-visit': { ...forGood, retryLimit: 12, retryDelayMax: 600 },
  sweep: { ...forGood, retryLimit: 3, retryDelayMax: 3600 },
} as const satisfies Record<JobName, object>;

/** Told of each trial that failed. `isLast`: nobody will try again. */
type JobProblem = (error: unknown, about?: { readonly job: JobName; readonly isLast: boolean }) => void;

/** The queue of this process. One process has one: commands queue in their own transaction without carrying it around. */
let queue: PgBoss | undefined;

export interface Worker {
  /** Does what waits now, until nothing waits. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the queue. Where `poll` says so, it is looked at twice a second, and emptied; else only by `drain`. */
export async function openQueue(
  database: OpenDatabase,
  handlers: JobHandlers,
  { poll, onError }: { readonly poll: boolean; readonly onError: JobProblem },
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
  for (const name of names) {
    await boss.createQueue(name, patience[name]);
    await boss.updateQueue(name, patience[name]); // of an installation that was made with other settings
    // Any question makes it read the queue's settings now: inside a transaction there is no second connection to read them with.
    await boss.getJobById(name, newId());
  }
  queue = boss;
  if (poll) await boss.schedule('sweep', daily.cron, {}, daily.options);
  const tell = (name: JobName, data: object) => (handlers[name] as (data: object) => Promise<void>)(data);
  if (poll)
    for (const name of names) {
      const worker = await boss.work(
        name,
        { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: atOnce[name], includeMetadata: true },
        async (jobs: JobWithMetadata[]) => {
          for (const job of jobs)
            await tell(name, job.data).catch((error: unknown) => {
              onError(error, { job: name, isLast: job.retryCount >= job.retryLimit });
              throw error;
            });
          // Looks at once whether more is waiting: without it every job would cost the whole interval, which is two mails a second.
          boss.notifyWorker(worker);
        },
      );
    }
  return {
    async drain() {
      for (let found = true; found; ) {
        found = false;
        for (const name of [...names].reverse())
          for (const job of (await boss.fetch<object>(name, { batchSize: 50 })) ?? []) {
            found = true;
            await tell(name, job.data);
            await boss.complete(name, job.id);
          }
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** Queues work that is done if, and only if, the transaction commits. */
export async function queueJob<name extends JobName>(tx: Db, name: name, data: Jobs[name]): Promise<void> {
  if (!queue) throw new Error('The queue is not open.');
  await queue.send(name, data, { db: fromKysely(tx) });
}
