import { type Actor, isCentral, type Officer, type Operator } from '#kernel/actor.ts';

/** Countries, support services and word lists are data of the whole programme: for those who run it. */
export function canEditProgramme(actor: Actor): actor is Officer | Operator {
  return actor.kind === 'operator' || isCentral(actor);
}
