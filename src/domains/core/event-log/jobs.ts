import { defineJob } from '#platform/jobs.ts';

/** One recorded event that somebody follows. A follow-up fails for a reason that hours do not mend: it is not tried for long. */
export const followUpJob = defineJob<{ readonly event: number }>({ name: 'follow-up', retries: 12, longestDelay: 600 });
