import type { AccountId, CountryCode, MemberId, OfficerId, OperatorId, PupilId } from './ids.ts';

/** Who sends the request. A pupil is a kind of their own, never a member with a flag. */
export type Actor = Guest | Member | Pupil | Officer | Operator;

export interface Guest {
  readonly kind: 'guest';
}
export interface Member {
  readonly kind: 'member';
  readonly id: MemberId;
  readonly country: CountryCode;
  /** The member's support service has confirmed person and school. */
  readonly verified: boolean;
  /** The e-mail address has been confirmed by its link. */
  readonly confirmed: boolean;
  /** What a decision about conduct keeps them from now: writing to others, or all but their own data and its reasons. */
  readonly restriction?: Restriction;
}
export type Restriction = 'silenced' | 'suspended';
export interface Pupil {
  readonly kind: 'pupil';
  readonly id: PupilId;
}
export interface Officer {
  readonly kind: 'officer';
  readonly id: OfficerId;
  readonly serves: readonly CountryCode[] | 'every country';
}
/** Runs the installation: makes officers, reads the state of the machine. Sees no content. */
export interface Operator {
  readonly kind: 'operator';
  readonly id: OperatorId;
}

export type ActorKind = Actor['kind'];
export const everyone: readonly ActorKind[] = ['guest', 'member', 'pupil', 'officer', 'operator'];

/** An officer of the central support service, which serves every country. */
export function isCentral(actor: Actor): boolean {
  return actor.kind === 'officer' && actor.serves === 'every country';
}

export function serves(actor: Actor, country: CountryCode): boolean {
  return actor.kind === 'officer' && (actor.serves === 'every country' || actor.serves.includes(country));
}

/** A member whose support service has confirmed person and school. */
export function isVerified(actor: Actor): actor is Member {
  return actor.kind === 'member' && actor.verified;
}

/** A member who has opened the link that was sent to their address. */
export function hasConfirmedAddress(actor: Actor): actor is Member {
  return actor.kind === 'member' && actor.confirmed;
}

/** Pupils sign in too, but have no account: no address, no bell, no time zone of their own. */
export function hasAccount(actor: Actor): actor is Member | Officer | Operator {
  return actor.kind !== 'guest' && actor.kind !== 'pupil';
}

/** Undefined for guests. */
export function idOf(actor: Actor): AccountId | PupilId | undefined {
  return 'id' in actor ? actor.id : undefined;
}

/** Who wrote or reported something, for the two columns that name them. Both are null for guests. */
export interface Author {
  readonly account: AccountId | null;
  readonly pupil: PupilId | null;
}

export function authorOf(actor: Actor): Author {
  return { account: hasAccount(actor) ? actor.id : null, pupil: actor.kind === 'pupil' ? actor.id : null };
}
