const day = 86_400_000;

export function daysAfter(when: Date, days: number): Date {
  return new Date(when.getTime() + days * day);
}

export function minutesAfter(when: Date, minutes: number): Date {
  return new Date(when.getTime() + minutes * 60_000);
}

/** Whole days from one moment to another, rounded down; negative when `to` lies before `from`. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / day);
}

/** A moment as our own pages write it (2026-11-23T09:00:00.000Z). Undefined for anything else, and for years that the database does not have. */
export function readMoment(text: string): Date | undefined {
  const when = new Date(text);
  return isOfOurTimes(text) && !Number.isNaN(when.getTime()) && when.toISOString() === text ? when : undefined;
}

/** Whether the text is a day of the calendar, such as 2026-02-28. */
export function readDay(text: string): string | undefined {
  return readMoment(`${text}T00:00:00.000Z`) && text;
}

const isOfOurTimes = (text: string) => /^(?:19|20|21)\d\d-/.test(text);

/** The day of a moment in UTC, as the database writes dates: 2026-11-23. */
export function isoDay(when: Date): string {
  return when.toISOString().slice(0, 10);
}
