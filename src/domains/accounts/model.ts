import type { Actor } from '../../kernel/actor.ts';
import { daysAfter, minutesAfter } from '../../kernel/days.ts';

/** What a session still waits for before anything else opens. */
export type Waiting = 'second_factor' | 'enrolment';

/** How long a session lasts without being used, and at most. Officers see other people's data, pupils share machines: both short. */
export const sessionMinutes: Readonly<
  Record<Exclude<Actor['kind'], 'guest'>, { readonly idle: number; readonly most: number }>
> = {
  member: { idle: 14 * 24 * 60, most: 60 * 24 * 60 },
  pupil: { idle: 4 * 60, most: 12 * 60 },
  officer: { idle: 2 * 60, most: 12 * 60 },
  operator: { idle: 60, most: 12 * 60 },
};
export const waitingSessionMinutes = 15;

export interface SessionTimes {
  readonly kind: keyof typeof sessionMinutes;
  readonly waitsFor: Waiting | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export function hasEnded({ kind, waitsFor, createdAt, seenAt }: SessionTimes, now: Date): boolean {
  if (waitsFor) return now >= minutesAfter(createdAt, waitingSessionMinutes);
  const { idle, most } = sessionMinutes[kind];
  return now >= minutesAfter(seenAt, idle) || now >= minutesAfter(createdAt, most);
}

export const linkDays = {
  confirm_email: 7,
  reset_password: 1 / 12,
  officer_invitation: 14,
  first_operator: 7,
} as const;
export type LinkPurpose = keyof typeof linkDays;

export function linkEnd(purpose: LinkPurpose, now: Date): Date {
  return daysAfter(now, linkDays[purpose]);
}
