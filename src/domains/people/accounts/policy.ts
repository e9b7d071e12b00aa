import type { ActorKind } from '#kernel/actor.ts';

interface Owner {
  readonly kind: Exclude<ActorKind, 'guest'>;
}

/** Officers and operators: a password alone must not open the office. */
export function needsSecondFactor({ kind }: Owner): boolean {
  return kind === 'officer' || kind === 'operator';
}

export function canRemoveSecondFactor({ kind }: Owner): boolean {
  return kind === 'member';
}
