import type { PictureId } from '#kernel/ids.ts';
import { defineJob } from '#platform/jobs.ts';

/** A picture has a new description: texts that show it by the one from `before` take over the new one. Handled by each domain with such texts. */
export const describePictureJob = defineJob<{ readonly picture: PictureId; readonly before: string }>({
  name: 'describe-picture',
  retries: 12,
  longestDelay: 600,
});

/** Deletes pictures that were chosen and never described. */
export const sweepPictureDraftsJob = defineJob<Record<string, never>>({
  name: 'sweep-picture-drafts',
  retries: 3,
  longestDelay: 600,
  cron: '40 2 * * *',
});
