import { defineJob } from '#platform/jobs.ts';

/** Removes files that were not asked for lately. */
export const sweepOwnDataJob = defineJob<Readonly<Record<string, never>>>({
  name: 'sweep-own-data',
  retries: 3,
  longestDelay: 600,
  cron: '20 3 * * *',
});
