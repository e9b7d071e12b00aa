import type { PictureId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** A picture is described anew: texts that show it with the words from `before` take over the new ones. Handled by each domain with such texts. */
export const describePictureJob = defineJob<{ readonly picture: PictureId; readonly before: string }>({
  name: 'describe-picture',
  retries: 12,
  longestDelay: 600,
});
