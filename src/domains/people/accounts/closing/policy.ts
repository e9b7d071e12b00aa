import type { Actor, Member } from '#kernel/actor.ts';

/** Officers and operators work for the programme: an operator ends that first, and pupils' accounts are ended by their teachers. */
export function canCloseAccount(actor: Actor): actor is Member {
  return actor.kind === 'member';
}
