import { cutShort } from '#kernel/cut-short.ts';
import { daysAfter } from '#kernel/days.ts';
import type { AccountId, CaseId, CountryCode } from '#kernel/ids.ts';

export const decisions = ['hide', 'warn', 'dismiss'] as const;
export type Decision = (typeof decisions)[number];
/** The decisions that name a broken rule and tell what has happened. */
export const breaches = ['hide', 'warn'] as const satisfies readonly Decision[];
export type Breach = (typeof breaches)[number];

const longestExcerpt = 2000;
export const textLimits = { explanation: 2000, factsLeast: 10, facts: 3000, note: 2000 } as const;

/** A report, as far as the rules for urgency go. */
interface ReportFacts {
  /** A key of the word list `reporting`. */
  readonly reason: string;
  readonly byPupil: boolean;
  /** The reporter says that it is aimed at a pupil. */
  readonly atPupil: boolean;
}

/** One of the reports on a case, with who made it. */
export interface CountedReport extends ReportFacts {
  /** The same for all reports of one person, and of guests of one network. */
  readonly reporter: string;
  readonly isGuest: boolean;
  /** Of a verified member, an officer or a pupil whose earlier reports were not unfounded. */
  readonly isTrusted: boolean;
}

const minor = 'sexual_content_involving_a_minor';
const threat = 'harassment_or_threat';
const bullying: readonly string[] = [threat, 'hatred_or_incitement'];
const urgentReasons: readonly string[] = [minor, threat, 'pupils_picture_or_data'];

/** Comes first in the queue. */
export function isUrgent({ reason, byPupil, atPupil }: ReportFacts): boolean {
  return urgentReasons.includes(reason) || byPupil || atPupil;
}

/** Sexual content involving a minor; bullying that a pupil reports or that is aimed at one. */
export function isSevere({ reason, byPupil, atPupil }: ReportFacts): boolean {
  return reason === minor || (bullying.includes(reason) && (byPupil || atPupil));
}

/**
 * Taken from sight before a person has looked: what one reporter in good standing, or two of any kind, report as severe;
 * harassment or threats that two people with accounts report. One guest alone must not be able to hide what is public.
 */
export function isHiddenAtOnce(reports: readonly CountedReport[]): boolean {
  const severe = reports.filter(isSevere);
  if (severe.some(({ isTrusted }) => isTrusted) || countReporters(severe) >= 2) return true;
  return countReporters(reports.filter(({ reason, isGuest }) => reason === threat && !isGuest)) >= 2;
}

function countReporters(reports: readonly CountedReport[]): number {
  return new Set(reports.map(({ reporter }) => reporter)).size;
}

interface ReportWords {
  readonly reason: string;
  readonly explanation: string;
  readonly atPupil: boolean;
}

/** From the least to the gravest; all others come before them. */
const gravest: readonly string[] = ['pupils_picture_or_data', 'hatred_or_incitement', threat, minor];
/** In the column; each form adds at most `textLimits.explanation`. */
const longestReport = 10_000;

/** What one person says about one thing in two reports: the graver reason, and both texts. Undefined where the second says nothing new. */
export function joinReports(first: ReportWords, second: ReportWords): ReportWords | undefined {
  const gravity = ({ reason }: ReportWords) => gravest.indexOf(reason);
  const reason = gravity(second) > gravity(first) ? second.reason : first.reason;
  const explanation = second.explanation.trim();
  const isSaid = explanation === '' || first.explanation.includes(explanation);
  const atPupil = first.atPupil || second.atPupil;
  if (isSaid && atPupil === first.atPupil && reason === first.reason) return undefined;
  const both = isSaid ? first.explanation : [first.explanation, explanation].filter(Boolean).join('\n\n');
  return { reason, explanation: both.length > longestReport ? first.explanation : both, atPupil };
}

/** Who has reported so often without a reason does not hide anything alone any more, for a while. */
export const unfoundedReports = { most: 3, days: 90 } as const;

/** asked_again: it was hidden, and its author asks for it to be shown again, corrected. */
export type CaseState = 'open' | 'decided' | 'asked_again';

/** The facts by which the policy says who decides. */
export interface CaseFacts {
  readonly id: CaseId;
  readonly country: CountryCode;
  readonly state: CaseState;
  readonly authorAccount: AccountId | null;
  /** Written by an officer: only the central service decides. */
  readonly authorIsOfficer: boolean;
  /** Who can be silenced, suspended or banned. */
  readonly authorIsMember: boolean;
}

/** What an officer answers somebody who asks for something hidden to be shown again. */
export const answers = ['show', 'keep'] as const;
export type CorrectionAnswer = (typeof answers)[number];

/** What was hidden is shown again: the last time its author asked, the answer was yes. The newest comes first. */
export function isShownAgain(
  asked: readonly { readonly answer: { readonly kind: CorrectionAnswer } | undefined }[],
): boolean {
  return asked[0]?.answer?.kind === 'show';
}

/** What decisions and the code of conduct promise. */
export const promises = { firstLookHours: 24, warningMonths: 12, appealMonths: 6 } as const;

/** How often the author of hidden content may ask, and for how long. After that there is still the appeal. */
export const correctionLimits = { most: 3, days: 183 } as const;
/** Of one person, for all that is theirs. */
export const correctionsADay = { name: 'correction', points: 10, seconds: 86_400 } as const;

/** Something hidden, as far as the rules for asking go. */
export interface HiddenFacts {
  readonly state: CaseState;
  /** By this decision: a later one about the same thing counts in its place. */
  readonly hidden: boolean;
  /** By its own people: it is not shown again whatever an officer decides. */
  readonly removed: boolean;
  readonly decidedAt: Date;
  readonly asked: number;
}

/** Why it can not be asked now that something be shown again; undefined where it can. */
export function whyNotAsked(
  { state, hidden, removed, decidedAt, asked }: HiddenFacts,
  now: Date,
): AskRefusal | undefined {
  if (state === 'asked_again') return 'asked';
  if (!hidden || removed) return 'gone';
  if (asked >= correctionLimits.most) return 'often';
  return daysAfter(decidedAt, correctionLimits.days) < now ? 'late' : undefined;
}
export type AskRefusal = 'asked' | 'gone' | 'often' | 'late';

/** Where a page of the queue begins: the last case of the page before. */
export interface QueueCursor {
  readonly urgent: boolean;
  readonly at: Date;
  readonly id: string;
}

export function queueCursorAfter({ urgent, openedAt, id }: { urgent: boolean; openedAt: Date; id: string }): string {
  return `${urgent ? 1 : 0}_${openedAt.getTime()}_${id}`;
}

const cursorPattern = /^([01])_(\d{1,13})_([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** Undefined for what none of our pages wrote into an address. */
export function readQueueCursor(text: string | null): QueueCursor | undefined {
  const [, urgent, time = '', id = ''] = cursorPattern.exec(text ?? '') ?? [];
  return id ? { urgent: urgent === '1', at: new Date(Number(time)), id } : undefined;
}

/** Reports that are taken: from one network address in an hour, from one person in a day. */
export const reportLimits = {
  guests: { name: 'report-guest', points: 5, seconds: 3600 },
  person: { name: 'report-person', points: 30, seconds: 86_400 },
} as const;

interface Quoted {
  readonly title: string;
  readonly body: string;
  readonly format: 'plain' | 'html';
}

/** What was reported, as it reads now, in plain words. */
export function excerptOf({ title, body, format }: Quoted, textFromHtml: (html: string) => string): string {
  const words = format === 'html' ? textFromHtml(body) : body.trim();
  const whole = [title, words].filter(Boolean).join('\n\n');
  return cutShort(whole, longestExcerpt);
}
