import { daysBetween } from '#kernel/days.ts';

/**
 * How well the programme knows a member; the limits for writing to strangers grow with it. L0: not verified. L1: verified
 * recently, or not active yet, or reported with reason. L2: verified for two weeks and active. L3: ambassadors.
 */
export type Trust = 'L0' | 'L1' | 'L2' | 'L3';

export interface TrackRecord {
  /** Undefined while the member is not verified. */
  readonly verifiedSince: Date | undefined;
  readonly approvedProjects: number;
  /** Discussions, replies in the forum and diary posts. */
  readonly posts: number;
  readonly lastUpheldReportAt: Date | undefined;
}

const newDays = 14;
const enoughPosts = 10;
const cleanDays = 90;

/** Nobody has L3 yet: there are no ambassadors. */
export function trustOf(record: TrackRecord, now: Date): Trust {
  const { verifiedSince, approvedProjects, posts, lastUpheldReportAt } = record;
  if (!verifiedSince) return 'L0';
  const settled = daysBetween(verifiedSince, now) >= newDays;
  const active = approvedProjects > 0 || posts >= enoughPosts;
  const reported = lastUpheldReportAt !== undefined && daysBetween(lastUpheldReportAt, now) < cleanDays;
  return settled && active && !reported ? 'L2' : 'L1';
}
