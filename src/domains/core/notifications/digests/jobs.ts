import { defineJob } from '#platform/jobs.ts';

/** Sends the mails with several notices that are due, a slice in each job. */
export const sendDigestsJob = defineJob<Readonly<Record<string, never>>>({
  name: 'send-digests',
  retries: 12,
  longestDelay: 300,
  cron: '*/5 * * * *',
});
