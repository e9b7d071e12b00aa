import { type Actor, isCentral, type Officer, type Operator } from '#kernel/actor.ts';

/** Countries, support services and word lists belong to the whole programme, so only those who run it edit them. */
export function canEditProgramme(actor: Actor): actor is Officer | Operator {
  return actor.kind === 'operator' || isCentral(actor);
}
