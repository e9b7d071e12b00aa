import { daysBetween } from '#kernel/days.ts';

/**
 * How well the programme knows a member; what he may do to strangers in a day grows with it. L0: not verified. L1: verified lately, or not
 * active yet, or reported with reason. L2: verified for two weeks and active. L3: ambassadors.
 */
export type Trust = 'L0' | 'L1' | 'L2' | 'L3';

export interface TrackRecord {
  readonly verifiedAt: Date | undefined;
  readonly hasApprovedProject: boolean;
  /** Discussions, replies and diary posts. */
  readonly posts: number;
  /** A report against him was upheld within `cleanDays`. */
  readonly recentlyReported: boolean;
}

const newDays = 14;
const enoughPosts = 10;
export const cleanDays = 90;

/** L3 is for nobody yet: there are no ambassadors. */
export function trustOf({ verifiedAt, hasApprovedProject, posts, recentlyReported }: TrackRecord, now: Date): Trust {
  if (!verifiedAt) return 'L0';
  const settled = daysBetween(verifiedAt, now) >= newDays;
  const active = hasApprovedProject || posts >= enoughPosts;
  return settled && active && !recentlyReported ? 'L2' : 'L1';
}

/** Requests to be contacts in 24 hours. */
export const requestsADay: Readonly<{ [trust in Trust]: number }> = { L0: 3, L1: 10, L2: 30, L3: 100 };
export const mostOpenRequests = 50;
/** Whoever has not talked with a person yet says who he is and why he asks. */
export const shortestNote = 40;
export const longestNote = 1000;

export type RequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** Why a request to be contacts was not sent. */
export type AskRefusal = 'notPossible' | 'notConfirmed' | 'noteTooShort' | 'tooManyToday' | 'tooManyOpen';
