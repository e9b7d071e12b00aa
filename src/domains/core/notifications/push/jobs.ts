import { defineJob } from '#platform/jobs.ts';

/** Wakes the browsers for which something is due, a slice in each job. */
export const sendPushesJob = defineJob<Readonly<Record<string, never>>>({
  name: 'send-pushes',
  retries: 12,
  longestDelay: 300,
  cron: '* * * * *',
});
