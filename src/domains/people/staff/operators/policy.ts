import type { Actor, Operator } from '#kernel/actor.ts';
import type { OperatorId } from '#kernel/ids.ts';

/** Sees and invites them. */
export function canManageOperators(actor: Actor): actor is Operator {
  return actor.kind === 'operator';
}

/** Suspends and restores. Never oneself: one operator is always left. */
export function canSuspendOperator(actor: Actor, operator: { readonly id: OperatorId }): actor is Operator {
  return actor.kind === 'operator' && actor.id !== operator.id;
}
