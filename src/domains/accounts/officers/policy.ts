import type { Actor, Operator } from '../../../kernel/actor.ts';

/** Who sees officers also invites, moves, suspends and restores them. */
export function canSeeOfficers(actor: Actor): actor is Operator {
  return actor.kind === 'operator';
}
