import type { Actor } from '../../kernel/actor.ts';

/** A school's page shows who teaches there: for those who have signed in, pupils not among them. */
export function canSeeSchools(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'officer';
}

/** `ownTeacher`: the actor teaches at the school now. */
export function canEditSchool(actor: Actor, school: { readonly ownTeacher: boolean }): boolean {
  return actor.kind === 'member' && actor.verified && school.ownTeacher;
}
