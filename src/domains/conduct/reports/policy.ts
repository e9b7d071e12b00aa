import { type Actor, isCentral, serves } from '#kernel/actor.ts';
import type { CaseFacts } from './model.ts';

/** The support service of the author's country; about an officer only the central one, and never that officer. */
export function canSeeCase(actor: Actor, { country, authorAccount, authorIsOfficer }: CaseFacts): boolean {
  if (actor.kind !== 'officer' || !serves(actor, country) || authorAccount === actor.id) return false;
  return !authorIsOfficer || isCentral(actor);
}

export function canDecideCase(actor: Actor, facts: CaseFacts): boolean {
  return canSeeCase(actor, facts) && facts.state === 'open';
}

/** Whose report may hide something before a person has looked, unless earlier ones were unfounded. */
export function canHideAlone(actor: Actor): boolean {
  return actor.kind === 'pupil' || actor.kind === 'officer' || (actor.kind === 'member' && actor.verified);
}
