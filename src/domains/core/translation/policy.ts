import type { Actor, Member, Officer, Pupil } from '#kernel/actor.ts';

export type Translating = Member | Pupil | Officer;

/** Texts go to the translation server for people whom the program knows, not for everybody on the internet. */
export function canTranslate(actor: Actor): actor is Translating {
  return actor.kind === 'member' || actor.kind === 'pupil' || actor.kind === 'officer';
}

/** What pupils wrote leaves the program only where the teachers of its space allow it. */
export function isOpenToTranslation({
  byPupils,
  allowed,
}: {
  readonly byPupils: boolean;
  readonly allowed: boolean;
}): boolean {
  return !byPupils || allowed;
}
