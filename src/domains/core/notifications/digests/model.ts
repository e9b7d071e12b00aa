import type { AccountId } from '#kernel/ids.ts';
import { localTime, nextLocalHour } from '#kernel/local-time.ts';

/** Mails that tell several notices together. quiet: what came in the quiet hours, when they are over. */
export type Rhythm = 'daily' | 'weekly' | 'quiet';

/** When somebody wants to be mailed, by the clock of their time zone. */
export interface NoticeHours {
  readonly digestHour: number;
  /** Of the weekly mail: 1 is Monday. */
  readonly digestDay: number;
  /** No mail at once between the two. */
  readonly quiet?: { readonly from: number; readonly to: number } | undefined;
}

export const usualHours: NoticeHours = { digestHour: 7, digestDay: 1 };

export function isQuiet(now: Date, timeZone: string, { quiet }: NoticeHours): boolean {
  if (!quiet) return false;
  const { hour } = localTime(now, timeZone);
  return quiet.from < quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to;
}

/** When the next mail of this rhythm is due. */
export function nextMailing(rhythm: Rhythm, now: Date, timeZone: string, hours: NoticeHours): Date {
  const { digestHour, digestDay, quiet } = hours;
  if (rhythm === 'daily') return nextLocalHour(now, timeZone, { hour: digestHour });
  if (rhythm === 'weekly') return nextLocalHour(now, timeZone, { hour: digestHour, day: digestDay });
  return quiet ? nextLocalHour(now, timeZone, { hour: quiet.to }) : now;
}

/** A row of the hours; the usual ones where somebody has chosen none. */
export interface KeptHours {
  readonly digest_hour: number | null;
  readonly digest_day: number | null;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
}

export function hoursOf({ digest_hour, digest_day, quiet_from, quiet_to }: KeptHours): NoticeHours {
  if (digest_hour === null || digest_day === null) return usualHours;
  const quiet = quiet_from === null || quiet_to === null ? undefined : { from: quiet_from, to: quiet_to };
  return { digestHour: digest_hour, digestDay: digest_day, quiet };
}

/** A mail that is claimed by who sends it. */
export interface DueMailing {
  readonly account: AccountId;
  readonly rhythm: Rhythm;
}

/** As many lines as a mail names; the rest is counted. */
export const mostLines = 20;
