import { defineJob } from '#platform/jobs.ts';

/** Reminds the owners of accounts that are about to end, and erases those whose time has come. */
export const closeAccountsJob = defineJob<Readonly<Record<string, never>>>({
  name: 'close-accounts',
  retries: 3,
  longestDelay: 600,
  cron: '40 * * * *',
});
