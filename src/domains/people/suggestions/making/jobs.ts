import type { MemberId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

interface Payload {
  /** For this reader alone; otherwise for a slice of all who are due. */
  readonly member?: MemberId;
}

/** Makes suggestions for those whose last ones end. A slice that is full queues the next one; what a killed process left is due again. */
export const suggestJob = defineJob<Payload>({
  name: 'suggest-partners',
  retries: 5,
  longestDelay: 600,
  cron: '2-59/10 * * * *',
});
