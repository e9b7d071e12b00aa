import { daysAfter } from '#kernel/days.ts';
import { likenessTo } from '#kernel/near-identical.ts';

/** What somebody writes first to a person whom they do not know. */
export type ApproachKind = 'message' | 'request' | 'answer';

/** Rule 1 of the code of conduct: so many people were written nearly the same before. */
export const alikeBefore = { warnedADay: 3, refusedADay: 5, refusedAWeek: 10, pausedADay: 10 } as const;
/** A text is compared with so many of the sender's own, of so many days. */
export const compared = { most: 200, days: 30 } as const;
/** How long nobody new can be written to, in days. */
export const pauseDays = 1;

export interface Approach {
  readonly body: string;
  readonly outcome: 'sent' | 'refused' | 'paused';
  readonly at: Date;
}

/** warned: sent once the sender says so; refused: this text is not sent; paused: no text is sent to anybody new for a day. */
export type Concern = 'warned' | 'refused' | 'paused';

/** What stands against sending a text, given what the sender wrote before. */
export function concernAbout(body: string, earlier: readonly Approach[], now: Date): Concern | undefined {
  if (pauseEnd(earlier, now)) return 'paused';
  const alike = alikeTo(body, earlier);
  const tried = alike.filter(({ at }) => at > daysAfter(now, -1)).length;
  const sent = alike.filter(({ outcome }) => outcome === 'sent');
  const today = sent.filter(({ at }) => at > daysAfter(now, -1)).length;
  const thisWeek = sent.filter(({ at }) => at > daysAfter(now, -7)).length;
  if (tried >= alikeBefore.pausedADay) return 'paused';
  if (today >= alikeBefore.refusedADay || thisWeek >= alikeBefore.refusedAWeek) return 'refused';
  return today >= alikeBefore.warnedADay ? 'warned' : undefined;
}

/** Until when nobody new can be written to; undefined where nothing stands against it. */
export function pauseEnd(earlier: readonly Approach[], now: Date): Date | undefined {
  const ends = earlier.filter(({ outcome }) => outcome === 'paused').map(({ at }) => daysAfter(at, pauseDays));
  return ends.find((end) => end > now);
}

export function alikeTo(body: string, earlier: readonly Approach[]): readonly Approach[] {
  const isAlike = likenessTo(body);
  return earlier.filter((each) => isAlike(each.body));
}

/** What stands against a text, with what the sender wrote before. */
export interface ShownConcern {
  readonly concern: Concern;
  /** Texts that the sender has sent and that are nearly the same, the newest first. */
  readonly alike: readonly string[];
  /** The text that was not sent. */
  readonly now: string;
  /** Until when nobody new can be written to. */
  readonly until: Date | undefined;
}
