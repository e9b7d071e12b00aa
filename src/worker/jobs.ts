import { defineJob } from '#platform/jobs.ts';

/** At night in most of the participating countries. */
export const sweepJob = defineJob<Readonly<Record<string, never>>>({
  name: 'sweep',
  retries: 3,
  longestDelay: 3600,
  cron: '17 2 * * *',
});
