import { canStateConsent } from '#domains/core/content/policy.ts';
import type { Space } from '#domains/spaces/spaces/model.ts';
import { canManagePupil, canManagePupils, isOfOwnSchool, isOnStaff, scopeOf } from '#domains/spaces/spaces/policy.ts';
import { type Actor, isVerified, type Member, type Pupil as PupilActor } from '#kernel/actor.ts';
import type { SchoolId } from '#kernel/ids.ts';
import type { ComingText, Pupil } from './model.ts';

/** Decides about names in what is public already; also where the space is read-only, for its texts stay public. */
export function canDecideAboutNames(actor: Actor, space: Space): actor is Member {
  return canStateConsent(actor) && isOnStaff(space);
}

type Told =
  | { readonly kind: 'contact' | 'child' | 'elsewhere' | 'surname' }
  | { readonly kind: 'name'; readonly school: SchoolId };

/** How somebody can be reached, and the name of a child who has no account: no school here has a list of them. */
const isOfText = ({ kind }: Told): boolean => kind === 'contact' || kind === 'child';

/**
 * States that what a text tells of people may be public. The teachers of the space answer for what everybody reads there; of the consent
 * of a pupil's family only those know who are verified at the pupil's own school. Everybody else takes it out; a surname and
 * a pupil of another space are for nobody to state.
 */
export function canState(actor: Actor, space: Space | undefined, told: Told): actor is Member {
  if (!canStateConsent(actor) || space === undefined || !isOnStaff(space)) return false;
  return isOfText(told) || (told.kind === 'name' && isOfOwnSchool(actor, space, told));
}

/** Sees what was stated about a pupil of their own school and withdraws it, also what others stated, and where the space is read-only. */
export function canWithdrawConsent(actor: Actor, space: Space, { school }: Pick<Pupil, 'school'>): actor is Member {
  return canState(actor, space, { kind: 'name', school });
}

/** Before there is a space: the teachers with whose space the text becomes public. `own` are the schools at which the actor is verified. */
export function canStateBefore(
  actor: Actor,
  { teachers }: Pick<ComingText, 'teachers'>,
  own: readonly SchoolId[],
  told: Told,
): actor is Member {
  if (!canStateConsent(actor) || !teachers.includes(actor.id)) return false;
  return isOfText(told) || (told.kind === 'name' && isOfOwnSchool(actor, { schools: own }, told));
}

/** Names a pupil below a public post where the consent is stated already. */
export function canNameInComments(space: Space): boolean {
  return isOnStaff(space);
}

/** Takes every public text of the space back; others do so with their own, on its page. */
export function canWithdrawTexts(space: Space): boolean {
  return scopeOf(space, 'publish') === 'all';
}

/**
 * User name and password are what one signs in with as a pupil: only teachers who are verified at the pupil's own school see them
 * on the page and on cards, and give new ones. Those who run the space do not, where they teach at another school.
 */
export function canHandOutPassword(actor: Actor, space: Space, pupil: Pick<Pupil, 'school'>): boolean {
  return canManagePupils(space) && isOfOwnSchool(actor, space, pupil);
}

/** A name was mistyped, or has changed: those who know the pupil correct it. */
export function canRename(actor: Actor, space: Space, pupil: Pick<Pupil, 'school'>): boolean {
  return canHandOutPassword(actor, space, pupil);
}

/** An account ends in all spaces at once: only the pupil's own teacher or one of the same school ends it, and
 * neither while their verification is open. */
export function canEnd(actor: Actor, space: Space, pupil: Pupil): boolean {
  if (!isVerified(actor) || !canManagePupil(actor, space, pupil)) return false;
  return isTeacherOf(actor, pupil) || isOfOwnSchool(actor, space, pupil);
}

/** The teacher who has created the pupil. */
export function isTeacherOf(actor: Actor, pupil: Pick<Pupil, 'teacher'>): boolean {
  return actor.kind === 'member' && pupil.teacher === actor.id;
}

/** Teachers see which of their pupils they can add to a space that they look after. */
export function canListKnownPupils(actor: Actor, space: Space): actor is Member {
  return actor.kind === 'member' && isOnStaff(space);
}

/** Pupils have pages with fewer words, and a language of their own that their teacher chose first. */
export function isPupil(actor: Actor): actor is PupilActor {
  return actor.kind === 'pupil';
}
