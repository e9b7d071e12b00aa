import type { MemberId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** A member is here for the first time on a day. */
export const noteVisitJob = defineJob<{ readonly member: MemberId }>({
  name: 'note-visit',
  retries: 12,
  longestDelay: 600,
});

/** Asks the heads who were not asked on the day on which too many mails went to them. */
export const askKeptHeadsJob = defineJob<Readonly<Record<string, never>>>({
  name: 'ask-kept-heads',
  retries: 3,
  longestDelay: 3600,
  cron: '25 * * * *',
});
