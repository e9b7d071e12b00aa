import type { MemberId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

interface Payload {
  /** The last member of the slice before. */
  readonly after?: MemberId;
}

/** Counts each night how long people take to answer, a slice of them at a time: each slice queues the next one. */
export const replyTimesJob = defineJob<Payload>({
  name: 'count-reply-times',
  retries: 5,
  longestDelay: 600,
  cron: '23 3 * * *',
});
