import type { MemberId, SchoolId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** Of the teachers of a school, those after one: their entries in the search are written anew, a slice a job. */
export const reindexTeachersJob = defineJob<{ readonly school: SchoolId; readonly after?: MemberId }>({
  name: 'reindex-teachers',
  retries: 12,
  longestDelay: 600,
});
