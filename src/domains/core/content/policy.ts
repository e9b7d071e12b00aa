import type { Actor, Member } from '#kernel/actor.ts';

/** A pupil's name in what is public needs the consent of the family: only a teacher knows whether it is held. */
export function canStateConsent(actor: Actor): actor is Member {
  return actor.kind === 'member';
}

/** Pupils ask their teacher, who can state it; others who cannot take it out. */
export function hasTeacherToAsk(actor: Actor): boolean {
  return actor.kind === 'pupil';
}
