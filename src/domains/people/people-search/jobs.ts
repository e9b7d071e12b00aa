import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** One slice of the teachers of a school, those after `after`: their search entries are rewritten. */
export const reindexTeachersJob = defineJob<{ readonly school: SchoolId; readonly after?: MemberId }>({
  name: 'reindex-teachers',
  retries: 12,
  longestDelay: 600,
});
