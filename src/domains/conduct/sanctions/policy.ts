import { type Actor, isCentral, type Officer, type Restriction, serves } from '#kernel/actor.ts';
import { isInForce, type SanctionFacts, waitsForSecondLook } from './model.ts';

/** What a route says about itself. */
interface AskedRoute {
  readonly method: 'GET' | 'POST';
  readonly openTo?: Restriction;
}

/**
 * The one question in front of every route: whether a decision keeps this member from it. Who is silenced reads everything and writes only
 * where the route says so; who is suspended has the routes that say so.
 */
export function isKeptFrom(actor: Actor, { method, openTo }: AskedRoute): boolean {
  if (actor.kind !== 'member' || actor.restriction === undefined || openTo === 'suspended') return false;
  return actor.restriction === 'suspended' || (method === 'POST' && openTo !== 'silenced');
}

/** The support service of the member's country. */
export function canSeeSanction(actor: Actor, { country }: Pick<SanctionFacts, 'country'>): actor is Officer {
  return serves(actor, country);
}

/** Of members alone: officers are suspended by those who run the installation, and teachers answer for their pupils. */
export function canBeSanctioned(author: { readonly authorIsMember: boolean }): boolean {
  return author.authorIsMember;
}

/** Another officer than the one who decided. */
export function canCheckBan(actor: Actor, sanction: SanctionFacts): actor is Officer {
  return canSeeSanction(actor, sanction) && waitsForSecondLook(sanction) && actor.id !== sanction.imposedBy;
}

export function canLift(actor: Actor, sanction: SanctionFacts, now: Date): actor is Officer {
  return canSeeSanction(actor, sanction) && isInForce(sanction, now) && (isCentral(actor) || !isConfirmedBan(sanction));
}

/** Two officers have decided it: only the central service takes it back. */
const isConfirmedBan = ({ kind, checkedAt }: SanctionFacts) => kind === 'ban' && checkedAt !== null;
