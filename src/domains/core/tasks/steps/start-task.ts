import type { Tx } from '#domains/core/event-log/transact.ts';
import type { AccountId, TaskRunId } from '#kernel/ids.ts';
import { defineJob, queueJob } from '#platform/jobs.ts';
import { accountTopic } from '#platform/live.ts';
import { newId } from '#platform/new-id.ts';
import { type Task, workOnSlice } from './work-on-slice.ts';

/** `name`: of the queue of its slices. The domain lists `handlesTask` of the task among its jobs. */
export function defineTask<params extends object>(name: string, task: Omit<Task<params>, 'job'>): Task<params> {
  return { ...task, job: defineJob({ name, retries: 12, longestDelay: 600 }) };
}

interface NewRun<params extends object> {
  /** Stored with each job: ids and keys. */
  readonly params: params;
  /** What the task works on: pages find its run by it. */
  readonly subject: string;
  /** Sees the progress; undefined where nobody asked for it. */
  readonly askedBy: AccountId | undefined;
}

/** Begins a task. One that fits into a slice is done at once; of a longer one the slices are queued. */
export async function startTask<params extends object>(
  tx: Tx<'program'>,
  task: Task<params>,
  { params, subject, askedBy }: NewRun<NoInfer<params>>,
): Promise<void> {
  const total = await task.count(tx, params);
  const run = { id: newId<TaskRunId>(), done: 0, asked_by: askedBy ?? null };
  await tx.db
    .insertInto('task_run')
    .values({
      ...run,
      kind: task.kind,
      subject_id: subject,
      state: 'waiting',
      total,
      created_at: tx.now,
    })
    .execute();
  if (total < task.sliceSize) return workOnSlice(tx, task, { ...run, params, cursor: null });
  await queueJob(tx.db, task.job, { run: run.id, params, done: 0 });
  if (askedBy) tx.publish(accountTopic(askedBy));
}
