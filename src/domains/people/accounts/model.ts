import type { Actor } from '#kernel/actor.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { mailboxOf } from '#kernel/email-address.ts';
import { foldWords } from '#kernel/fold.ts';
import type { AccountId, CountryCode, PupilId } from '#kernel/ids.ts';

/** What a session still waits for before anything else opens. */
export type PendingStep = 'second_factor' | 'enrolment' | 'closing';

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

export const linkDays = {
  confirm_email: 7,
  reset_password: 1 / 12,
  officer_invitation: 14,
  first_operator: 7,
  // Until then the mailbox alone is enough to come back: short, though longer than a weekend.
  undo_second_factor: 3,
} as const;
/** How many are made at once. */
export const recoveryCodes = 10;
export type LinkPurpose = keyof typeof linkDays;

export function linkExpiry(purpose: LinkPurpose, now: Date): Date {
  return daysAfter(now, linkDays[purpose]);
}

/** Wrong tries in a quarter of an hour. */
export const signInLimits = {
  device: { name: 'sign-in-device', points: 10, seconds: 900 },
  nameInNetwork: { name: 'sign-in-name-in-network', points: 10, seconds: 900 },
  name: { name: 'sign-in-name', points: 50, seconds: 900 },
  network: { name: 'sign-in-network', points: 200, seconds: 900 },
} as const;
export const codeLimits = {
  device: { name: 'second-factor-device', points: 10, seconds: 900 },
  nameInNetwork: { name: 'second-factor-in-network', points: 10, seconds: 900 },
  name: { name: 'second-factor', points: 30, seconds: 900 },
} as const;
/** In one session that is open: without it nobody can use these up. */
export const passwordAgainLimit = { name: 'password-again', points: 10, seconds: 900 } as const;
/** Mails with a link to a new password in an hour. A link works for longer than that, so that the owner always holds one that works. */
export const resetLimits = {
  device: { name: 'reset-device', points: 3, seconds: 3600 },
  nameInNetwork: { name: 'reset-name-in-network', points: 3, seconds: 3600 },
  name: { name: 'reset-name', points: 10, seconds: 3600 },
  network: { name: 'reset-network', points: 60, seconds: 3600 },
} as const;
/** Mails with a link that confirms an address, in an hour for one account. Those of a day are counted where they are sent. */
export const confirmationLimit = { name: 'confirmation-mails', points: 5, seconds: 3600 } as const;
/**
 * Registrations in an hour from one network whose address is not confirmed: each has sent a mail to whom its sender named. One that
 * is confirmed costs nothing, so that a whole school can register in one afternoon.
 */
export const unconfirmedLimit = { name: 'registrations-unconfirmed', points: 100, seconds: 3600 } as const;

/** What owners change of their account without their password. */
export interface AccountProfile {
  readonly givenName: string;
  readonly familyName: string;
  readonly language: string;
  readonly timeZone: string;
}

/** What the form shows of it, of which it carries the version. */
export function shownProfile({ givenName, familyName, language, timeZone }: AccountProfile): readonly string[] {
  return [givenName, familyName, language, timeZone];
}

/** What the column `finder` of an account holds: what an officer finds it by. */
export function accountFinder(account: {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}): string {
  const { givenName, familyName, email } = account;
  // toWellFormed: the cut may fall inside a character that takes two units.
  return foldWords(`${givenName} ${familyName} ${email}`).slice(0, 500).toWellFormed();
}

/** By the kind of an account; the account may be gone. */
export function isOfficersAccount(kind: string | null | undefined): boolean {
  return kind === 'officer';
}

/** Where somebody lives, or whom they serve: the time zones of this country are offered first. */
export function homeCountryOf(actor: Actor): CountryCode | undefined {
  if (actor.kind === 'member') return actor.country;
  return actor.kind === 'officer' && actor.serves !== 'every country' ? actor.serves[0] : undefined;
}

export type SessionOwner =
  | { readonly kind: 'member' | 'officer' | 'operator'; readonly id: AccountId }
  | { readonly kind: 'pupil'; readonly id: PupilId };

/** Whose session it is: pupils have no account. */
export function ownerColumns(owner: SessionOwner): { readonly account_id: AccountId } | { readonly pupil_id: PupilId } {
  return owner.kind === 'pupil' ? { pupil_id: owner.id } : { account_id: owner.id };
}

const takenEnd = '@taken.invalid';
/** All such keys, as a pattern for SQL. */
export const takenKeys = `%${takenEnd}`;

/** The key of an account whose address has an account already: no address has this form. */
export function duplicateEmailKey(id: string): string {
  return `${id}${takenEnd}`;
}

export function isTakenKey(emailKey: string): boolean {
  return emailKey.endsWith(takenEnd);
}

/** A code as it was typed, without the spaces and dashes that people put in. */
export function plainCode(code: string): string {
  return code.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** A keyed hash of a former address: a known address can be compared with it, and it cannot be turned back into one. */
export function formerAddressHash(keyring: { readonly sign: (text: string) => string }, email: string): string {
  return keyring.sign(`former-address:${mailboxOf(email)}`);
}
