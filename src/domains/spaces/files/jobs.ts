import type { PictureId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** A picture has a new description: texts that show it by the one from `before` take over the new one. Handled by each domain with such texts. */
export const describePictureJob = defineJob<{ readonly picture: PictureId; readonly before: string }>({
  name: 'describe-picture',
  retries: 12,
  longestDelay: 600,
});
