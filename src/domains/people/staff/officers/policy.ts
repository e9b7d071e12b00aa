import type { Actor, Operator } from '#kernel/actor.ts';

/** Sees, invites, moves, suspends and restores them. */
export function canManageOfficers(actor: Actor): actor is Operator {
  return actor.kind === 'operator';
}
