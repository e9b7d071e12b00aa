import type { Space } from '#domains/spaces/spaces/model.ts';
import { canManagePupil, canManagePupils, isOfOwnSchool } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Pupil } from './model.ts';

/** A pupil's name in what is public needs the consent of the family: only a teacher knows whether it is held. */
export function canStateConsent(actor: Actor): boolean {
  return actor.kind === 'member';
}

/**
 * User name and password are what one signs in with as a pupil: only teachers who are verified at the pupil's own school see them
 * on the page and on cards, and give new ones. Those who run the space do not, where they teach at another school.
 */
export function canHandOutPassword(actor: Actor, space: Space, pupil: Pick<Pupil, 'school'>): boolean {
  return canManagePupils(space) && isOfOwnSchool(actor, space, pupil);
}

/** An account ends in all spaces at once: only the pupil's own teacher or one of the same school ends it, and
 * neither while their verification is open. */
export function canEnd(actor: Actor, space: Space, pupil: Pupil): boolean {
  if (actor.kind !== 'member' || !actor.verified || !canManagePupil(actor, space, pupil)) return false;
  return pupil.teacher === actor.id || isOfOwnSchool(actor, space, pupil);
}
