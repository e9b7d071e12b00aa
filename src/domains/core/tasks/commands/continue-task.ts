import { transact } from '#domains/core/event-log/transact.ts';
import type { By } from '#platform/command.ts';
import { describedError } from '#platform/described-error.ts';
import { type Attempt, type HandledJob, handles } from '#platform/jobs.ts';
import { accountTopic } from '#platform/live.ts';
import { type Task, type TaskJob, workOnSlice } from '../steps/work-on-slice.ts';

export function handlesTask<params extends object>(task: Task<params>): HandledJob<By<'program'>> {
  return handles(task.job, async (by: By<'program'>, job, attempt) => {
    try {
      await continueTask(by, task, job);
    } catch (error) {
      await noteFailure(by, job, error, attempt);
      throw error;
    }
  });
}

/** Does the next slice of a run, unless another job has done it. */
async function continueTask<params extends object>(
  by: By<'program'>,
  task: Task<params>,
  job: TaskJob<params>,
): Promise<void> {
  await transact(by, async (tx) => {
    const run = await tx.db
      .selectFrom('task_run')
      .select(['id', 'cursor', 'done', 'asked_by'])
      .where('id', '=', job.run)
      .where('state', 'in', ['waiting', 'running'])
      .forUpdate()
      .executeTakeFirst();
    if (run && run.done === job.done) await workOnSlice(tx, task, { ...run, params: job.params });
  });
}

/** The slice was rolled back; what the slices before it did stays. After the last attempt the run has failed. */
async function noteFailure(
  by: By<'program'>,
  { run, done }: Omit<TaskJob<object>, 'params'>,
  error: unknown,
  { isLast }: Attempt,
): Promise<void> {
  const { name, message = '' } = describedError(error);
  await transact(by, async (tx) => {
    const failed = await tx.db
      .updateTable('task_run')
      .set({
        error: `${name}: ${message}`.slice(0, 400),
        ...(isLast && { state: 'failed', finished_at: tx.now }),
      })
      .where('id', '=', run)
      .where('done', '=', done)
      .where('state', 'in', ['waiting', 'running'])
      .returning('asked_by')
      .executeTakeFirst();
    if (failed?.asked_by) tx.publish(accountTopic(failed.asked_by));
  });
}
