import { type Actor, hasAccount } from '#kernel/actor.ts';

/** Pupils have no account: what they wrote is with their teacher. */
export const canTakeOwnData = hasAccount;

export type Owner = Extract<Actor, { kind: 'member' | 'officer' | 'operator' }>;
