import type { Actor } from '#kernel/actor.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';

/** What a session still waits for before anything else opens. */
export type PendingStep = 'second_factor' | 'enrolment';

/** How long a session lasts without being used, and at most. Both are short for officers, who see other people's data, and for pupils, who share machines. */
export const sessionMinutes: Readonly<
  Record<Exclude<Actor['kind'], 'guest'>, { readonly idle: number; readonly most: number }>
> = {
  member: { idle: 14 * 24 * 60, most: 60 * 24 * 60 },
  pupil: { idle: 4 * 60, most: 12 * 60 },
  officer: { idle: 2 * 60, most: 12 * 60 },
  operator: { idle: 60, most: 12 * 60 },
};
export const pendingSessionMinutes = 15;

interface SessionTimes {
  readonly kind: keyof typeof sessionMinutes;
  readonly pendingStep: PendingStep | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

export function hasEnded({ kind, pendingStep, createdAt, seenAt }: SessionTimes, now: Date): boolean {
  if (pendingStep) return now >= minutesAfter(createdAt, pendingSessionMinutes);
  const { idle, most } = sessionMinutes[kind];
  return now >= minutesAfter(seenAt, idle) || now >= minutesAfter(createdAt, most);
}

const linkDays = {
  confirm_email: 7,
  reset_password: 1 / 12,
  officer_invitation: 14,
  first_operator: 7,
} as const;
export type LinkPurpose = keyof typeof linkDays;

export function linkExpiry(purpose: LinkPurpose, now: Date): Date {
  return daysAfter(now, linkDays[purpose]);
}

/** A path of this site to go back to; undefined for every other address. */
export function localPath(path: string | null | undefined): string | undefined {
  if (!path?.startsWith('/') || path.length > 1000) return undefined;
  const here = 'http://here';
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith('//')) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Tries in a quarter of an hour: for one account from anywhere, and from one network address. */
export const signInLimits = {
  account: { name: 'sign-in-account', points: 10, seconds: 900 },
  network: { name: 'sign-in-network', points: 50, seconds: 900 },
  code: { name: 'second-factor', points: 10, seconds: 900 },
} as const;
/** Requests for mails with links in an hour: to one address, and from one network address. */
export const linkLimits = {
  account: { name: 'link-account', points: 3, seconds: 3600 },
  network: { name: 'link-network', points: 20, seconds: 3600 },
} as const;

const takenEnd = '@taken.invalid';
/** All such keys, as a pattern for SQL. */
export const takenKeys = `%${takenEnd}`;

/** The key of an account whose address has an account already: no address has this form. */
export function takenKey(id: string): string {
  return `${id}${takenEnd}`;
}

export function isTakenKey(emailKey: string): boolean {
  return emailKey.endsWith(takenEnd);
}

/** A code as it was typed, without the spaces and dashes that people put in. */
export function plainCode(code: string): string {
  return code.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
