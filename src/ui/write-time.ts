import type { Reader } from '#platform/http.ts';
import { dateFormat, numberFormat, relativeFormat } from './formats.ts';

/** How a moment is written: day, day and time, time of the day only, or the month and year. */
export type TimeStyle = 'day' | 'moment' | 'clock' | 'month';

type TimeReader = Pick<Reader, 'language' | 'timeZone'>;

const monthOf: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  clock: { hour: 'numeric', minute: '2-digit' },
  month: monthOf,
};

/** Guests read times in UTC, which is then written beside the hour. */
export function writeTime(when: Date, { language, timeZone }: TimeReader, style: TimeStyle): string {
  const zone = timeZone === 'UTC' && styles[style].hour ? ({ timeZoneName: 'short' } as const) : {};
  return dateFormat(language, { ...styles[style], ...zone, timeZone }).format(when);
}

/** "May – June 2027": what both months have in common is said once. */
export const writeMonths = (from: Date, to: Date, { language, timeZone }: TimeReader): string =>
  dateFormat(language, { ...monthOf, timeZone }).formatRange(from, to);

/** The hour of the reader's day, 0 to 23. */
export function hourOf(when: Date, timeZone: string): number {
  return Number(dateFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(when));
}

const units: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number }[] = [
  { unit: 'year', seconds: 31_557_600 },
  { unit: 'month', seconds: 2_629_800 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
];

const [nearby, shortDay] = [30 * 86_400, { day: 'numeric', month: 'short' }] as const;

/** "3 min", "5 h", "2 days" for what has happened, where there is little room; a day of the calendar where it is long ago. */
export function writeShortAge(when: Date, { now, language, timeZone }: Omit<Reader, 't'>): string {
  const age = (now.getTime() - when.getTime()) / 1000;
  if (age >= nearby) {
    const year = hasSameYear(when, now) ? {} : ({ year: 'numeric' } as const);
    return dateFormat(language, { ...shortDay, ...year, timeZone }).format(when);
  }
  const fits = units.find(({ seconds }) => age >= seconds);
  if (!fits) return relativeFormat(language, 'auto').format(0, 'second');
  const written = { style: 'unit', unit: fits.unit, unitDisplay: 'short' } as const;
  return numberFormat(language, written).format(Math.trunc(age / fits.seconds));
}

const hasSameYear = (one: Date, other: Date) => one.getUTCFullYear() === other.getUTCFullYear();

/**
 * "4 minutes ago", "in 3 days", "now": the largest unit that fits, rounded towards now. Always in numbers: "yesterday" and
 * "last week" name days of the calendar, and beside "6 days ago" nobody could tell which is the older.
 */
export function writeRelativeTime(when: Date, now: Date, language: string): string {
  const distance = (when.getTime() - now.getTime()) / 1000;
  const fits = units.find(({ seconds }) => Math.abs(distance) >= seconds);
  if (!fits) return relativeFormat(language, 'auto').format(0, 'second');
  return relativeFormat(language, 'always').format(Math.trunc(distance / fits.seconds), fits.unit);
}
