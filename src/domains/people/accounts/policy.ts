import { canManageOfficers } from '#domains/people/staff/officers/policy.ts';
import { canManageOperators, canSuspendOperator } from '#domains/people/staff/operators/policy.ts';
import type { Actor, Operator } from '#kernel/actor.ts';
import type { OfficerId, OperatorId } from '#kernel/ids.ts';

type InOffice =
  | { readonly kind: 'officer'; readonly id: OfficerId }
  | { readonly kind: 'operator'; readonly id: OperatorId };

/** Sends a new link to whoever has not followed his. */
export function canRepeatInvitation(actor: Actor, { kind }: InOffice): boolean {
  return kind === 'officer' ? canManageOfficers(actor) : canManageOperators(actor);
}

/** Lets in again: whoever could suspend. */
export function canRestoreAccount(actor: Actor, account: InOffice): actor is Operator {
  return account.kind === 'officer' ? canManageOfficers(actor) : canSuspendOperator(actor, account);
}
