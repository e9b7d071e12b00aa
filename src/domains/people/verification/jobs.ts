import type { MemberId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** A member is here for the first time on a day. */
export const noteVisitJob = defineJob<{ readonly member: MemberId }>({
  name: 'note-visit',
  retries: 12,
  longestDelay: 600,
});
