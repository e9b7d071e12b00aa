import { defineJob } from '#platform/jobs.ts';

type Nothing = Readonly<Record<string, never>>;

/** Looks what is new in the saved searches that are due, a slice in each job. */
export const runSearchesJob = defineJob<Nothing>({
  name: 'run-saved-searches',
  retries: 3,
  longestDelay: 600,
  cron: '*/2 * * * *',
});
