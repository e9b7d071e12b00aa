import { daysAfter } from '#kernel/days.ts';

/** For so long an account that its owner has closed can be taken back. */
export const closingDays = 14;
/** So long before the end its owner is told once more. */
export const reminderDays = 2;

export const closesAt = (asked: Date): Date => daysAfter(asked, closingDays);

/** Of an account that is emptied: nobody reads mail there, and nobody can register with it. */
export const erasedAddress = (id: string): string => `${id}@erased.invalid`;
