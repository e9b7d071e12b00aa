import { defineJob } from '#platform/jobs.ts';

type Nothing = Readonly<Record<string, never>>;

/** Writes entries of the public list anew that were written with other words than those of today. */
export const indexProjectsJob = defineJob<Nothing>({
  name: 'index-projects',
  retries: 3,
  longestDelay: 600,
  cron: '3-59/10 * * * *',
});
