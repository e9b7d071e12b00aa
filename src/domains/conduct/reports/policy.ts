import {
  type Actor,
  idOf,
  isCentral,
  isVerified,
  type Member,
  type Officer,
  type Pupil,
  serves,
} from '#kernel/actor.ts';
import type { AccountId, MemberId, PupilId } from '#kernel/ids.ts';
import type { CaseFacts } from './model.ts';

interface HiddenAuthor {
  readonly authorAccount: AccountId | null;
  readonly authorPupil: PupilId | null;
  /** Of that pupil. */
  readonly teacher: MemberId | null;
}

/** The support service of the author's country; about an officer only the central one, and never that officer. */
export function canSeeCase(actor: Actor, { country, authorAccount, authorIsOfficer }: CaseFacts): boolean {
  if (!serves(actor, country) || authorAccount === idOf(actor)) return false;
  return !authorIsOfficer || isCentral(actor);
}

export function canDecideCase(actor: Actor, facts: CaseFacts): boolean {
  return canSeeCase(actor, facts) && facts.state === 'open';
}

/** Shows something hidden again that its author has corrected, or keeps it hidden. */
export function canAnswerCorrection(actor: Actor, facts: CaseFacts): boolean {
  return canSeeCase(actor, facts) && facts.state === 'asked_again';
}

/** The author of what was hidden, and for what a pupil wrote their teacher too. */
export function canAskAgain(
  actor: Actor,
  { authorAccount, authorPupil, teacher }: HiddenAuthor,
): actor is Member | Officer | Pupil {
  if (actor.kind === 'pupil') return authorPupil === actor.id;
  if (actor.kind !== 'member' && actor.kind !== 'officer') return false;
  return authorAccount === actor.id || (authorPupil !== null && teacher === actor.id);
}

/** Whose report may hide something before a person has looked, unless earlier ones were unfounded. */
export function canHideAtOnce(actor: Actor): boolean {
  return actor.kind === 'pupil' || actor.kind === 'officer' || isVerified(actor);
}

/** For what a pupil wrote, their teacher appeals. */
export function canAppeal(actor: Actor): boolean {
  return actor.kind === 'member' || actor.kind === 'officer';
}
