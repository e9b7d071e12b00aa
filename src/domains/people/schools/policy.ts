import { type Actor, isVerified, type Member, type Officer, serves } from '#kernel/actor.ts';
import type { CountryCode } from '#kernel/ids.ts';

/** A school's page shows who teaches there and leads to their profiles: for those who read these, pupils not among them. */
export function canSeeSchools(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'officer';
}

/** `ownTeacher`: the actor teaches at the school now. */
export function canEditSchool(actor: Actor, school: { readonly ownTeacher: boolean }): actor is Member {
  return isVerified(actor) && school.ownTeacher;
}

/** Teachers say in which region their school is; its own support service corrects it, so that a search by region finds all of them. */
export function canCorrectRegion(actor: Actor, school: { readonly country: CountryCode }): actor is Officer {
  return serves(actor, school.country);
}

/** The changes of a school hold the address of its head: for the school's own support service. */
export function canSeeChanges(actor: Actor, school: { readonly country: CountryCode }): actor is Officer {
  return serves(actor, school.country);
}
