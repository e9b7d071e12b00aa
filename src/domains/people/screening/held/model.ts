/** waiting: an officer looks. undelivered: it was released, and could not be sent any more. */
export type HeldState = 'waiting' | 'released' | 'refused' | 'withdrawn' | 'undelivered';

export const decisions = ['release', 'refuse'] as const;
export type HeldDecision = (typeof decisions)[number];

export const refusalReasons = ['sameText', 'advertising', 'notForSchools', 'contactAsked', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const wordLimits = { least: 10, most: 3000 } as const;

/** Of the earlier texts that stand against a held one, so many are kept to be shown beside it. */
export const mostAlikeShown = 20;
/** So many of one sender are decided at once. */
export const mostAtOnce = 50;
/** A decided text goes with the end of the time for an appeal. */
export const keptDays = 183;
