import { type Actor, isCentral, type Officer } from '#kernel/actor.ts';

/** The rules hold for the whole programme: the central service alone changes them. */
export function canEditRules(actor: Actor): actor is Officer {
  return isCentral(actor);
}
