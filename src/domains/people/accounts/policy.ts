import type { Actor, ActorKind, Guest } from '#kernel/actor.ts';

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

/** Somebody who is signed in signs out first. */
export function canSignIn(actor: Actor): actor is Guest {
  return actor.kind === 'guest';
}
