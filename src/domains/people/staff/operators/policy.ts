import type { Actor, Operator } from '#kernel/actor.ts';
import type { OperatorId } from '#kernel/ids.ts';

/** Sees and invites them. */
export function canManageOperators(actor: Actor): actor is Operator {
  return actor.kind === 'operator';
}

/** And lets in again. Never oneself: so there is always one operator left. */
export function canSuspendOperator(actor: Actor, operator: { readonly id: OperatorId }): actor is Operator {
  return actor.kind === 'operator' && actor.id !== operator.id;
}
