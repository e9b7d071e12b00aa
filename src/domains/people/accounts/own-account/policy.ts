import type { ActorKind } from '#kernel/actor.ts';

/** Officers and operators keep theirs: nobody comes into an office by a password alone. */
export function canRemoveSecondFactor(account: { readonly kind: Exclude<ActorKind, 'guest'> }): boolean {
  return account.kind === 'member';
}
