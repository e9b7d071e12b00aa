import type { CountryCode, MemberId, OfficerId, OperatorId, PupilId } from './ids.ts';

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
}
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
