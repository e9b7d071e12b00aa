import { defineJob } from '#platform/jobs.ts';

type Nothing = Readonly<Record<string, never>>;

/** Writes entries anew that were written with other words than those of today: after an update they are found by old ones until then. */
export const indexPeopleJob = defineJob<Nothing>({
  name: 'index-people',
  retries: 3,
  longestDelay: 600,
  cron: '*/10 * * * *',
});

/** Counts in how many entries words and concepts stand. */
export const weighWordsJob = defineJob<Nothing>({
  name: 'weigh-search-words',
  retries: 3,
  longestDelay: 3600,
  cron: '50 2 * * *',
});
