import { defineJob } from '#platform/jobs.ts';

type Nothing = Readonly<Record<string, never>>;

/** Opens campaigns on their first day, and closes them after their last. */
export const turnCampaignsJob = defineJob<Nothing>({
  name: 'turn-campaigns',
  retries: 3,
  longestDelay: 600,
  cron: '1 * * * *',
});
