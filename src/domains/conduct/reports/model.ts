import { conductEdition as acceptedEdition } from '#domains/people/verification/model.ts';
import { topicOf } from '#domains/spaces/spaces/model.ts';
import type { CaseId, CountryCode, SpaceId } from '#kernel/ids.ts';

/** The edition of the code that is in force: what is accepted at registration is what stands on the page. */
export const conductEdition = acceptedEdition;

/** What the code rests on. The same six stand beside the tick at registration. */
export const principles = ['respect', 'pupils', 'privacy', 'teaching', 'copyright', 'messages'] as const;

/** The eleven rules, in the order of the code. A decision names one of them. */
export const rules = [
  'messages',
  'commerce',
  'forumSpam',
  'comments',
  'contacts',
  'eventInvitations',
  'bullying',
  'copyright',
  'impersonation',
  'pupils',
  'privateData',
] as const;
export type Rule = (typeof rules)[number];

export function ruleOf(text: string | null): Rule | undefined {
  return rules.find((rule) => rule === text);
}

export const reportKinds = ['message', 'page', 'post', 'comment', 'discussion', 'reply', 'profile', 'picture'] as const;
export type ReportKind = (typeof reportKinds)[number];

export function isReportKind(text: string): text is ReportKind {
  return reportKinds.some((kind) => kind === text);
}

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
  /** People (not guests) who have reported this thing as harassment or threat, this one included. */
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
  readonly authorAccount: string | null;
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

const placePattern = /^([01])_(\d{1,13})_([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** Undefined for what none of our pages wrote into an address. */
export function readQueueCursor(text: string | null): QueueCursor | undefined {
  const [, urgent, time = '', id = ''] = placePattern.exec(text ?? '') ?? [];
  return id ? { urgent: urgent === '1', at: new Date(Number(time)), id } : undefined;
}

/** Reports that are taken: from one network address in an hour, from one person in a day. */
export const reportLimits = {
  guest: { name: 'report-guest', points: 5, seconds: 3600 },
  person: { name: 'report-person', points: 30, seconds: 86_400 },
} as const;

/** What open pages of a space listen to; nothing for what stands outside spaces. */
export function topicsOf({ space }: { readonly space: SpaceId | null }): string[] {
  return space ? [topicOf(space)] : [];
}

interface Reported {
  readonly kind: ReportKind;
  readonly title: string;
  /** HTML for pages and posts, else plain text. */
  readonly body: string;
}

/** What was reported, as it reads now, in plain words. */
export function excerptOf({ kind, title, body }: Reported, textFromHtml: (html: string) => string): string {
  const words = kind === 'page' || kind === 'post' ? textFromHtml(body) : body.trim();
  const whole = [title, words].filter(Boolean).join('\n\n');
  if (whole.length <= longestExcerpt) return whole;
  return `${whole
    .slice(0, longestExcerpt - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}
