import { writeTime } from '#ui/write-time.ts';

/** A day of the calendar within a sentence. */
export const writeDay = (day: string, language: string): string =>
  writeTime(new Date(`${day}T00:00:00Z`), { language, timeZone: 'UTC' }, 'day');
