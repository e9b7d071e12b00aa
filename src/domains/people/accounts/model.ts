import type { Actor } from '#kernel/actor.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import { fold } from '#kernel/fold.ts';

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

interface SessionTimes {
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

const linkDays = {
  confirm_email: 7,
  reset_password: 1 / 12,
  officer_invitation: 14,
  first_operator: 7,
} as const;
export type LinkPurpose = keyof typeof linkDays;

export function linkEnd(purpose: LinkPurpose, now: Date): Date {
  return daysAfter(now, linkDays[purpose]);
}

/** How far somebody who was invited has come. */
export type InvitedState = 'invited' | 'enrolling' | 'active' | 'suspended';

interface InvitedFacts {
  readonly suspended_at: Date | null;
  readonly has_password: unknown;
  readonly has_second_factor: unknown;
}

export function invitedState({ suspended_at, has_password, has_second_factor }: InvitedFacts): InvitedState {
  if (suspended_at) return 'suspended';
  if (!has_password) return 'invited';
  return has_second_factor ? 'active' : 'enrolling';
}

const passwordLength = { least: 12, most: 200 } as const;
type PasswordProblem = 'short' | 'long' | 'personal' | 'repeated' | 'common';

/** Rows, columns and orders along which fingers run without thinking. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((line) => [line, [...line].reverse().join('')]);
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** What is wrong with a new password; undefined where it will do. `isCommon` knows the passwords that everybody tries first. */
export function passwordProblem(
  password: string,
  owner: { readonly name: string; readonly email: string },
  isCommon: (text: string) => boolean,
): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < passwordLength.least) return 'short';
  if (length > passwordLength.most) return 'long';
  const plain = fold(password);
  if (personalWords(owner).some((word) => plain.includes(word))) return 'personal';
  if (new Set(plain).size < 5 || isRepetition(plain)) return 'repeated';
  const core = trimmed(withoutRuns(plain));
  const bare = trimmed(plain);
  const guesses = [plain, bare, core].flatMap((text) => [text, trimmed(withoutLookAlikes(text))]);
  return core.length < 4 || guesses.some(isCommon) ? 'common' : undefined;
}

function personalWords({ name, email }: { readonly name: string; readonly email: string }): string[] {
  const own = [...fold(name).split(/[^\p{L}]+/u), ...fold(email.split('@')[0] ?? '').split(/[^\p{L}]+/u)];
  return ['twinning', ...own.filter((word) => word.length >= 4)];
}

/** The same few characters over and over: "abcabcabcabc", "passwordpassword". */
function isRepetition(text: string): boolean {
  for (let unit = 1; unit <= text.length / 2; unit += 1)
    if (text.slice(unit) === text.slice(0, text.length - unit)) return true;
  return false;
}

/** What is left when everything is taken out that runs along the keys, the alphabet or the digits for three or more. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text, at);
    if (run < 3) left += text[at];
    at += run < 3 ? 1 : run;
  }
  return left;
}

function longestRun(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && runs.some((line) => line.includes(text.slice(at, at + length + 1)))) length += 1;
  return length;
}

/** Without the digits and signs that are put around a word to please a rule. */
function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function withoutLookAlikes(text: string): string {
  return text.replaceAll(/[013457@$!]/g, (sign) => lookAlikes[sign] ?? sign);
}

/** A path of this site to go back to; undefined for every other address. */
export function ownPath(path: string | null | undefined): string | undefined {
  if (!path?.startsWith('/') || path.length > 1000) return undefined;
  const here = 'http://here';
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  if (url?.origin !== here || url.pathname.startsWith('//')) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Tries that are let through in a quarter of an hour: for one account from anywhere, and from one network address. */
export const signInLimits = {
  account: { name: 'sign-in-account', points: 10, seconds: 900 },
  network: { name: 'sign-in-network', points: 50, seconds: 900 },
  code: { name: 'second-factor', points: 10, seconds: 900 },
} as const;
/** Mails with links that somebody asks for: in an hour to one address, and from one network address. */
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

/** A name as people bear it. It is written into mails to third persons: nothing that could be a link or an address gets through. */
export function isPersonName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[<>{}[\]@/\\:;|=_#%*\d]|[^\P{C}\u200c\u200d]/u.test(text);
}
