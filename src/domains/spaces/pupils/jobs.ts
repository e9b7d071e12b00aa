import { defineJob } from '#platform/jobs.ts';
import type { TextSlice } from './model.ts';

/**
 * Looks for the names of pupils in what the space has made public before they were added. Handled by each domain with such texts; each
 * slice queues the next one of its kind.
 */
export const findNamesJob = defineJob<TextSlice>({ name: 'find-names', retries: 12, longestDelay: 600 });
