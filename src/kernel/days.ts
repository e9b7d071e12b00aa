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

/** The day of a moment in UTC, as the database writes dates: 2026-11-23. */
export function isoDay(when: Date): string {
  return when.toISOString().slice(0, 10);
}
