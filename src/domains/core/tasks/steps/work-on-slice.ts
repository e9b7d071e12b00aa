import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, TaskRunId } from '#kernel/ids.ts';
import { type Job, queueJob } from '#platform/jobs.ts';
import { accountTopic } from '#platform/live.ts';
import type { TaskKind } from '../model.ts';

/** Long work that is done in slices, one transaction each. */
export interface Task<params extends object> {
  readonly kind: TaskKind;
  readonly sliceSize: number;
  /** Done when the task begins: the total that its progress is compared with. */
  readonly count: (tx: Tx<'program'>, params: params) => Promise<number>;
  /** Does the next slice. One that is shorter than its limit is the last one. */
  readonly work: (tx: Tx<'program'>, params: params, slice: Slice) => Promise<SliceDone>;
  readonly job: Job<TaskJob<params>>;
}

interface Slice {
  /** The last thing of the slice before; undefined in the first one. */
  readonly after: string | undefined;
  readonly limit: number;
}

interface SliceDone {
  /** How many things this slice contained. */
  readonly done: number;
  readonly last: string | undefined;
  /** What the whole task has led to: kept with the run. */
  readonly result?: Readonly<Record<string, string | number>>;
}

export interface TaskJob<params extends object> {
  readonly run: TaskRunId;
  readonly params: params;
  /** How much had been done when the job was queued: a job that is repeated after its slice was committed does nothing. */
  readonly done: number;
}

/** What a slice needs to know of its run. */
interface Run {
  readonly id: TaskRunId;
  readonly cursor: string | null;
  readonly done: number;
  readonly asked_by: AccountId | null;
}

/** Does one slice of a run, and queues the next one in the same transaction. */
export async function workOnSlice<params extends object>(
  tx: Tx<'program'>,
  { sliceSize, work, job }: Task<params>,
  run: Run & { readonly params: params },
): Promise<void> {
  const slice = { after: run.cursor ?? undefined, limit: sliceSize };
  const { done, last, result } = await work(tx, run.params, slice);
  const isFinished = done < sliceSize;
  const allDone = run.done + done;
  await tx.db
    .updateTable('task_run')
    .set(({ fn, ref, val }) => ({
      state: isFinished ? 'finished' : 'running',
      done: allDone,
      cursor: last ?? run.cursor,
      error: null,
      started_at: fn.coalesce(ref('started_at'), val(tx.now)),
      finished_at: isFinished ? tx.now : null,
      ...(result && { result: JSON.stringify(result) }),
    }))
    .where('id', '=', run.id)
    .execute();
  if (!isFinished) await queueJob(tx.db, job, { run: run.id, params: run.params, done: allDone });
  if (run.asked_by) tx.publish(accountTopic(run.asked_by));
}
