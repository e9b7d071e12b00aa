import { defineJob } from '#platform/jobs.ts';

/** In the night of most of the countries that take part. */
export const sweepJob = defineJob<Readonly<Record<string, never>>>({
  name: 'sweep',
  retries: 3,
  longestDelay: 3600,
  cron: '17 2 * * *',
});
