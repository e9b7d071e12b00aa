import type { Space } from '#domains/spaces/spaces/model.ts';
import { canManagePupil } from '#domains/spaces/spaces/policy.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Pupil } from './model.ts';

/** A pupil's name in what is public needs the consent of the family: only a teacher knows whether it is held. */
export function canStateConsent(actor: Actor): boolean {
  return actor.kind === 'member';
}

/** An account ends in all spaces at once: only the pupil's own teacher or one of the same school ends it. */
export function canEnd(actor: Actor, space: Space, pupil: Pupil): boolean {
  if (actor.kind !== 'member' || !canManagePupil(space, pupil)) return false;
  return pupil.teacher === actor.id || space.schools.includes(pupil.school);
}
