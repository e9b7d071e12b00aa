import { writeTime } from '#ui/write-time.ts';

/** "January 2027"; in UTC, because a month is the same in every time zone. */
export const writeMonth = (day: string, language: string): string =>
  writeTime(new Date(`${day}T12:00:00Z`), { language, timeZone: 'UTC' }, 'month');
