import { defineJob } from '#platform/jobs.ts';

type Nothing = Readonly<Record<string, never>>;

/** Tells people who has begun to follow them: once a day, of all together. */
export const gatherFollowersJob = defineJob<Nothing>({
  name: 'gather-followers',
  retries: 3,
  longestDelay: 3600,
  cron: '20 14 * * *',
});
