import type { Actor } from '#kernel/actor.ts';

/** Members have registered. Officers, operators and pupils share machines with teachers who have not. */
export function canRegister(actor: Actor): boolean {
  return actor.kind !== 'member';
}

/** On public pages: to nobody who is signed in. */
export function isInvitedToRegister(actor: Actor): boolean {
  return actor.kind === 'guest';
}
