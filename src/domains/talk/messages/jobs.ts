import { defineJob } from '#platform/jobs.ts';

/** Deletes the files of messages that are gone, and those that were chosen and never sent. */
export const sweepMessageFilesJob = defineJob<Record<string, never>>({
  name: 'sweep-message-files',
  retries: 3,
  longestDelay: 600,
  cron: '50 2 * * *',
});
