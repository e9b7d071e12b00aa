import type { Rule } from '#domains/conduct/code/model.ts';
import { daysAfter, minutesAfter } from '#kernel/days.ts';
import type { CountryCode, MemberId, OfficerId } from '#kernel/ids.ts';

/** The mildest first. */
export const sanctionKinds = ['silence', 'suspension', 'ban'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];
export const isSanctionKind = (text: string): text is SanctionKind => sanctionKinds.some((kind) => kind === text);

export const terms = { silenceDays: 7, suspensionDays: 30, secondLookHours: 72 } as const;
export const wordLimits = { least: 10, most: 3000 } as const;

/** Threats, sexual content and grooming: a ban holds at once, and a second officer looks afterwards. */
const graveRules: readonly Rule[] = ['bullying', 'pupils'];

export interface SanctionFacts {
  readonly member: MemberId;
  readonly country: CountryCode;
  readonly kind: SanctionKind;
  readonly rule: Rule;
  readonly imposedBy: OfficerId | null;
  readonly begunAt: Date;
  readonly endsAt: Date | null;
  readonly checkedAt: Date | null;
  readonly liftedAt: Date | null;
}

/** A ban has no end once a second officer agrees; until then it is a suspension at most. */
export function endOf(kind: SanctionKind, begunAt: Date): Date {
  return daysAfter(begunAt, kind === 'silence' ? terms.silenceDays : terms.suspensionDays);
}

export const secondLookUntil = (begunAt: Date): Date => minutesAfter(begunAt, terms.secondLookHours * 60);

export function isInForce({ liftedAt, endsAt }: Pick<SanctionFacts, 'liftedAt' | 'endsAt'>, now: Date): boolean {
  return liftedAt === null && (endsAt === null || endsAt > now);
}

/** What an officer looks at: those in force, those that are over, bans that wait for a second officer. */
export const sanctionViews = ['inForce', 'ended', 'secondLook'] as const;
export type SanctionView = (typeof sanctionViews)[number];

export const readSanctionView = (text: string | null): SanctionView | undefined =>
  sanctionViews.find((view) => view === text);

export function waitsForSecondLook({ kind, checkedAt, liftedAt }: SanctionFacts): boolean {
  return kind === 'ban' && checkedAt === null && liftedAt === null;
}

/** What it is now: a ban that no second officer has seen is one for three days at most, and only where the breach is grave. */
export function kindNow(sanction: SanctionFacts, now: Date): SanctionKind {
  const { kind, rule, begunAt } = sanction;
  if (!waitsForSecondLook(sanction)) return kind;
  return graveRules.includes(rule) && now < secondLookUntil(begunAt) ? 'ban' : 'suspension';
}

/** What the second officer answers. */
export const checks = ['confirm', 'suspend'] as const;
export type Check = (typeof checks)[number];
