import type { Actor, Operator } from '#kernel/actor.ts';
import type { OfficerId, OperatorId } from '#kernel/ids.ts';
import { canManageOfficers } from './officers/policy.ts';
import { canManageOperators, canSuspendOperator } from './operators/policy.ts';

type StaffAccount =
  | { readonly kind: 'officer'; readonly id: OfficerId }
  | { readonly kind: 'operator'; readonly id: OperatorId };

/** Sends a new link to somebody who has not used theirs. */
export function canRepeatInvitation(actor: Actor, { kind }: StaffAccount): actor is Operator {
  return kind === 'officer' ? canManageOfficers(actor) : canManageOperators(actor);
}

/** The same people as those who can suspend. */
export function canRestoreStaff(actor: Actor, account: StaffAccount): actor is Operator {
  return account.kind === 'officer' ? canManageOfficers(actor) : canSuspendOperator(actor, account);
}
