import type { OpenDatabase } from '#platform/db.ts';
import { type HandledJob, openQueue } from '#platform/jobs.ts';

/** Makes the queues of these jobs where they are missing. What is queued waits: nothing of it is done. */
export function openIdleQueue<context>(database: OpenDatabase, jobs: readonly HandledJob<context>[]) {
  const noContext = (): context => {
    throw new Error('Nothing is done by an idle queue.');
  };
  return openQueue(database, { jobs, context: noContext, poll: false, onError: () => undefined });
}
