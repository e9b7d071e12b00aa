import { defineJob } from '#platform/jobs.ts';

type Nothing = Readonly<Record<string, never>>;

/** Tells authors whose adverts end soon, and closes those that have ended. */
export const endAdvertsJob = defineJob<Nothing>({
  name: 'end-adverts',
  retries: 3,
  longestDelay: 3600,
  cron: '10 3 * * *',
});

/** Writes entries of the list anew that were written with other words than those of today. */
export const indexAdvertsJob = defineJob<Nothing>({
  name: 'index-adverts',
  retries: 3,
  longestDelay: 600,
  cron: '5-59/10 * * * *',
});
