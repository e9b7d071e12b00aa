import type { AccountId, CaseId, CountryCode } from '#kernel/ids.ts';

export const decisions = ['hide', 'warn', 'dismiss'] as const;
export type Decision = (typeof decisions)[number];

const longestExcerpt = 2000;
export const textLimits = { explanation: 2000, factsLeast: 10, facts: 3000 } as const;

/** A report, as far as the rules for urgency go. */
interface ReportFacts {
  /** A key of the word list `reporting`. */
  readonly reason: string;
  readonly byPupil: boolean;
  /** The reporter says that it is aimed at a pupil. */
  readonly atPupil: boolean;
  /** People (not guests) who have reported this content as harassment or threat, this one included. */
  readonly harassmentReports: number;
}

const minor = 'sexual_content_involving_a_minor';
const threat = 'harassment_or_threat';
const bullying: readonly string[] = [threat, 'hatred_or_incitement'];
const urgentReasons: readonly string[] = [minor, threat, 'pupils_picture_or_data'];

/** Comes first in the queue. */
export function isUrgent({ reason, byPupil, atPupil }: Pick<ReportFacts, 'reason' | 'byPupil' | 'atPupil'>): boolean {
  return urgentReasons.includes(reason) || byPupil || atPupil;
}

/**
 * Taken from sight before a person has looked: sexual content involving a minor; bullying that a pupil reports or that is
 * aimed at one; harassment or threats that two people report.
 */
export function isHiddenAtOnce({ reason, byPupil, atPupil, harassmentReports }: ReportFacts): boolean {
  if (reason === minor) return true;
  if (bullying.includes(reason) && (byPupil || atPupil)) return true;
  return reason === threat && harassmentReports >= 2;
}

/** What decides who may decide. */
export interface CaseFacts {
  readonly id: CaseId;
  readonly country: CountryCode;
  readonly state: 'open' | 'decided';
  readonly authorAccount: AccountId | null;
  /** Written by an officer: only the central service decides. */
  readonly authorIsOfficer: boolean;
}

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
  guest: { name: 'report-guest', points: 5, seconds: 3600 },
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
  if (whole.length <= longestExcerpt) return whole;
  return `${whole
    .slice(0, longestExcerpt - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}
